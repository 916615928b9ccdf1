### Français. Beside each message stands its state: V and the page on which the term was read, or M.

## The language
## M: own translation

language-name = français
explanations-are-english = Les explications et les sources sont en anglais.

## The Council and its programme
## M: own translation

# V: https://main.un.org/securitycouncil/fr/content/ripcs/chapitre-2
security-council = Conseil de sécurité
united-nations-security-council = Conseil de sécurité des Nations Unies
# V: https://press.un.org/fr/content/security-council/press-conference?page=7
programme-of-work = Programme de travail
# V: https://press.un.org/fr/content/security-council/press-conference?page=7
programme-of-work-of = Programme de travail du Conseil de sécurité, { $months }
# V: https://main.un.org/securitycouncil/fr/content/ripcs/chapitre-2
provisional = Provisoire.
# V: https://main.un.org/securitycouncil/fr/content/ripcs/chapitre-2
provisional-mark = PROVISOIRE
provisional-title = { $title } (provisoire)
for-us-mark = USAGE INTERNE : NE PAS DISTRIBUER
for-us = Usage interne : ne pas distribuer.
waivers-needed-mark = DÉROGATIONS NÉCESSAIRES
notice = Le présent programme est provisoire et peut être modifié. Toutes les heures sont celles de New York.
notice-drawn-up = Le présent programme est provisoire et peut être modifié. Établi par Horseshoe { $version } à partir du jeu de données « { $instance } » selon les règles « { $policy } ». Toutes les heures sont celles de New York.
# V: https://static.un.org/press/fr/2020/conf200803cs.doc.htm
presidency-of = Présidence : { $presidency }.
version-dated = Version { $version }, au { $date }.
version-number = Version { $version }.
as-of = Au { $date }.

## Dates and times
## M: usage of the United Nations, from memory

month-name =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
month-in-date = { month-name }
month-short =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juill.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
weekday-name =
    { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
weekday-short =
    { $weekday ->
        [1] lun.
        [2] mar.
        [3] mer.
        [4] jeu.
        [5] ven.
        [6] sam.
       *[7] dim.
    }
month-of-year = { month-name } { $year }
months-between = { $from } à { $to }
date-long =
    { weekday-name } { $day ->
        [1] 1er
       *[other] { $day }
    } { month-in-date } { $year }
date-plain =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { month-in-date } { $year }
date-short =
    { weekday-short } { $day ->
        [1] 1er
       *[other] { $day }
    } { month-short }
date-short-year =
    { weekday-short } { $day ->
        [1] 1er
       *[other] { $day }
    } { month-short } { $year }
date-tick =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { month-short }
day-in-grid = { weekday-short } { $day }
time-of-day =
    { $minute ->
        [0] { $hour } heures
       *[other] { $hour } h { $minutes }
    }
hours-between = { $from } – { $to }
until-hour = jusqu’à { $time }
until-day = { $title }, jusqu’au { $date }
place-with = { $place }, { $more }
session-morning = matin
session-lunch = déjeuner
session-afternoon = après-midi
session-evening = soirée
followed-by = puis

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { ", " }
list-and = { $before } et { $last }
title-of = { $subject } : { $what }
aside = { $text } ({ $aside })

## Kinds of item
## M: own translation

kind-secretariat-meeting = réunion du Secrétariat avec les pays fournisseurs de contingents ou de personnel de police
kind-assessment-mission = mission d’évaluation technique
# M: usage of the United Nations, from memory
kind-report = rapport du Secrétaire général
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = séance avec les pays qui fournissent des contingents ou du personnel de police
kind-politico-military-briefing = exposé politico-militaire
# V: https://press.un.org/fr/content/security-council?page=362
kind-briefing = exposé
# M: read in a document of the United Nations, page not recorded
kind-consultations = consultations plénières
# M: table of terms of the design, unconfirmed
kind-adoption = adoption d’une résolution
# V: https://press.un.org/fr/content/security-council/press-conference?page=6
kind-open-debate = débat public
# V: https://www.un.org/securitycouncil/fr/content/ripcs/chapitre-9
kind-private-meeting = séance privée
# M: usage of the United Nations, from memory
kind-subsidiary = organe subsidiaire
kind-other = autres questions
report-short = rapport
briefing-before-mission = exposé avant la mission d’évaluation technique
briefing-after-mission = exposé après la mission d’évaluation technique
technical-rollover = { $title } (reconduction technique jusqu’au { $date })
mandate-expires = expiration du mandat
to-be-issued = { $title }, à publier

## Formats of meetings
## M: own translation

label-vote = vote
# V: https://press.un.org/fr/content/security-council?page=362
label-briefing = exposé
# V: https://press.un.org/fr/content/security-council/press-conference?page=6
label-open-debate = débat public
# M: read in a document of the United Nations, page not recorded
label-consultations = consultations plénières à huis clos
# V: https://www.un.org/securitycouncil/fr/content/ripcs/chapitre-9
label-private-meeting = séance privée
# V: https://www.un.org/securitycouncil/fr/content/ripcs/chapitre-9
label-private = privée
label-subsidiary-body = organe subsidiaire
tag-closed = à huis clos
tag-consultations = consultations

## How certain an item is
## M: own translation

status-proposed = proposé
status-fixed = arrêté
status-kept = maintenu
status-moved = déplacé
status-held = tenu
state-due = attendu
state-issued = publié
tentative = à confirmer
left-to-next = laissé à la présidence suivante

## Days
## M: own translation

day-to-avoid = jour à éviter
council-does-not-meet = le Conseil ne se réunit pas
closed = pas de séance
to-be-avoided = à éviter
avoid-because = à éviter : { $reason }
official-holiday = Jour férié officiel : { $name }
holiday-new-year = jour de l’an
holiday-good-friday = Vendredi saint
holiday-memorial = Memorial Day
holiday-independence = fête de l’indépendance
holiday-labor = fête du travail
holiday-thanksgiving = Thanksgiving
holiday-christmas = Noël
holiday-eid-al-fitr = Eïd al-Fitr
holiday-eid-al-adha = Eïd al-Adha

## Headings
## M: own translation

heading-waivers = Dérogations nécessaires
heading-noted = À noter : ce qui a été tenu ou publié n’a pas respecté les règles suivantes
heading-noted-short = À noter
heading-earlier = Dates antérieures
heading-later = Dates ultérieures
heading-earlier-and-later = Dates antérieures et ultérieures
heading-addendum = Additif : réunions officieuses
heading-documents = Rapports et autres travaux
heading-reports = Rapports du Secrétaire général
heading-other-work = Autres travaux
heading-deadlines = Échéances
heading-deadlines-in-annex = Échéances (liste complète en annexe)
heading-mandates = Mandats qui expirent
heading-leads = Délais
heading-days-between = Jours d’intervalle
heading-carried = Repris du jeu de données
heading-penalties = Pénalités
heading-proof = Preuve
heading-annex = { $months } : annexe
heading-tracks = { $months } : les trois volets
heading-changes-kept = Modifications par rapport au programme conservé
heading-changes-before = Modifications depuis la version précédente
none = Néant.
annex-lists-them = L’annexe en donne la liste.
meetings-of = Séances : { $month }

## Heads of columns
## M: own translation

column-date = Date
column-time = Heure
column-what = Objet
column-basis = Fondement
column-waived = Règle levée
column-source = Source
column-noted = Règle que ce qui a été tenu ou publié n’a pas respectée
column-items = Éléments
column-days = Jours
column-asked-for = Demandé
column-row = Ligne
column-column = Colonne
column-text = Texte
column-item = Élément
column-from = De
column-to = À
column-why = Motif
column-lead = Délai
column-least = Minimum
column-actual = Effectif
column-slack = Marge
column-counted-in = Unité
column-strength = Rigueur
column-penalty = Pénalité
column-points = Points
column-total = Total
column-each = Chacun

## Changes
## M: own translation

change-dropped = supprimé
change-moved = déplacé
change-new = nouveau
change-retimed = autre heure
change-no-longer = n’est plus prévu : { $from }
change-only-on = { $to }
change-from-to = de : { $from } à : { $to }
changes-moved-session =
    { $count ->
        [one] { $n } élément déplacé
       *[other] { $n } éléments déplacés
    } à l’autre séance du même jour
changes-moved-days =
    { $count ->
        [one] { $n } élément déplacé
       *[other] { $n } éléments déplacés
    } de { $days } au total
changes-new =
    { $count ->
        [one] { $n } nouveau
       *[other] { $n } nouveaux
    }
changes-dropped =
    { $count ->
        [one] { $n } supprimé
       *[other] { $n } supprimés
    }
changes-retimed = { $n } à une autre heure de la même séance
changes-none = aucune modification
changes-and-unchanged = { $changes } ; { $n } sans changement

## Leads
## M: own translation

lead-of-chain = { $subject } : { $from } → { $to }
lead-between = { $from } → { $to }
unit-calendar-days = jours civils
unit-working-days = jours ouvrables
count-days =
    { $count ->
        [one] { $n } jour
       *[other] { $n } jours
    }
count-calendar-days =
    { $count ->
        [one] { $n } jour civil
       *[other] { $n } jours civils
    }
count-working-days =
    { $count ->
        [one] { $n } jour ouvrable
       *[other] { $n } jours ouvrables
    }
asked-at-least-calendar-days = au moins { count-calendar-days }
asked-at-least-working-days = au moins { count-working-days }
asked-more-than-calendar-days = plus de { count-calendar-days }
asked-more-than-working-days = plus de { count-working-days }
days-and-asked = { $days } ; demandé : { $asked }
strength-hard = impératif
strength-soft = souple
strength-none = ordre seulement

## Penalties
## M: own translation

penalty-avoid-day = jours à éviter
penalty-crowded-day = jours chargés
penalty-early-report = rapports avancés
penalty-friday = vendredis
penalty-hurried-adoption = adoptions précipitées
penalty-late-adoption = adoptions tardives
penalty-moved = éléments déplacés
penalty-moves = déplacements
penalty-outside-month = éléments avant le mois
penalty-preferred-date = dates préférées non retenues
penalty-soft-lead = délais souples non respectés
penalty-waived = règles levées

## Rules
## M: own translation

rule-apart = Une variante diffère au moins par le nombre d’éléments demandé.
rule-bounds = Chaque élément tombe entre le premier et le dernier jour que sa ligne autorise.
rule-chain-order = Chaque chaîne garde son ordre : un élément commence après la fin du précédent.
rule-complete = Chaque élément de chaque chaîne et chaque événement est daté, une seule fois.
rule-council-sits = Le Conseil siège les jours de semaine autres que les jours fériés officiels, aux séances qui ne sont pas fermées et là où le calendrier en ouvre une.
rule-directly-follows = Un élément qui suit directement un autre a lieu immédiatement après lui.
rule-fixed-date = Les dates arrêtées sont gardées, et un rapport publié garde sa date.
rule-lead = Les délais impératifs sont respectés.
rule-mandate-expiry = La résolution est adoptée au plus tard le dernier jour du mandat.
rule-one-meeting = Le Conseil tient une séance à la fois : les minutes prévues ne dépassent jamais la durée de la séance.
rule-report-due = Le rapport est publié au plus tard à sa date d’échéance.
rule-session-order = Ce qui vient en premier ou en dernier dans sa séance a lieu avant ou après le reste.
rule-working-day = Les rapports et les autres documents sont publiés les jours ouvrables.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver
## M: own translation

warning =
    { $count ->
        [one] Le présent programme enfreint une règle : ce n’est pas un programme de travail tant qu’elle n’est pas levée.
       *[other] Le présent programme enfreint les règles en { $n } endroits : ce n’est pas un programme de travail tant qu’elles ne sont pas toutes levées.
    }
count-points =
    { $count ->
        [one] { $n } point
       *[other] { $n } points
    }
proof-optimal = Optimum prouvé : { $points }, borne { $bound }.
proof-feasible = Optimum non prouvé : { $points } ; aucun programme ne coûte moins de { $bound }.
proof-infeasible = Il n’existe aucun programme.
count-positions =
    { $count ->
        [one] { $n } position
       *[other] { $n } positions
    }
count-variables =
    { $count ->
        [one] { $n } variable
       *[other] { $n } variables
    }
count-constraints =
    { $count ->
        [one] { $n } contrainte
       *[other] { $n } contraintes
    }
count-nodes =
    { $count ->
        [one] { $n } nœud
       *[other] { $n } nœuds
    }
left-by-the-bound = { $left } sur { $all } retenues par la borne
positions-left-by-the-bound = { $left } positions sur { $all } retenues par la borne
no-search-needed = aucune recherche nécessaire
formulation = formulation { $name }
seconds = { $n } s

## Calendar programs
## M: own translation

calendar-waivers = { $name } (dérogations nécessaires)
calendar-for-us = { $name } ({ $instance }, usage interne)
calendar-dropped = Ne figure plus au programme.
calendar-last-day = Dernier jour du mandat.
calendar-fixed = Arrêté. Le programme est provisoire.
basis-of = Fondement : { $basis }
source-of = Source : { $source }
category-deadline = échéance
category-mandate = mandat

## The chart
## M: own translation

# M: usage of the United Nations, from memory
track-secretariat = Secrétariat
track-contributors = Pays contributeurs
# V: https://main.un.org/securitycouncil/fr/content/ripcs/chapitre-2
track-council = Conseil
chart-secretariat-meeting = réunion avec le Secrétariat
chart-assessment-mission = mission d’évaluation
chart-tcc-meeting = séance pays contributeurs
chart-title = Conseil de sécurité, { $months } : les chaînes en trois volets
chart-about = Volets de S/2009/659, annexe II. Provisoire. En grisé : les mois du programme.
chart-about-page = Les volets de S/2009/659, annexe II. En grisé : les mois du programme.
chart-legend = Barres : la partie pleine est le délai demandé, évidée s’il est souple ; le trait va jusqu’à l’élément suivant ; les hachures montrent ce qui manque.
chart-no-chain = Aucune chaîne de mandat n’est prévue.
chart-of-months = Les chaînes en trois volets : { $months }
chart-of-chain = La chaîne en trois volets : { $name }
chart-issued = { $name } publié
chart-due = { $name } attendu
chart-lead-at-least = { $days }, au moins { $n } demandés
chart-lead-more-than = { $days }, plus de { $n } demandés
chart-lead-ends = { $from } – { $to }
chart-soft = souple
chart-soft-missed = souple, non respecté
chart-missed = non respecté

## Deadlines
## M: own translation

deadline-tcc-invitation = invitations à la séance avec les pays contributeurs
deadline-informal-paper = document officieux pour la séance avec les pays contributeurs
deadline-fact-sheets = fiches d’information pour la séance avec les pays contributeurs
deadline-senior-field-personnel = hauts responsables sur le terrain devant faire un exposé à la séance avec les pays contributeurs
deadline-video-conference = liaison vidéo pour les intervenants sur le terrain à la séance avec les pays contributeurs
deadline-presidents-summary = résumé du Président de la séance avec les pays contributeurs
deadline-tcc-inputs = contributions au rapport des pays qui fournissent des contingents ou du personnel de police
deadline-special-representative = exposé du Représentant spécial au Conseil
deadline-groups-of-friends = consultation des Groupes d’amis
# V: https://main.un.org/securitycouncil/fr/content/ripcs/chapitre-2
deadline-provisional-agenda = ordre du jour provisoire ({ $meeting })

## Workbooks
## M: own translation

sheet-programme = Programme
sheet-changes = Changements
sheet-to-read = Cette liste est destinée à la lecture : Horseshoe relit la feuille programme.csv.
column-day = Jour
column-session = Séance
column-start = Début
column-end = Fin
column-kind = Nature
column-status = État
column-location = Lieu
column-id = Identifiant
column-change = Changement
unofficial = officieux
## The papers of the Secretariat
## M: own translation

paper-forecast = Prévisions provisoires du programme de travail du Conseil de sécurité, { $months }
paper-list = Programme de travail provisoire du Conseil de sécurité, { $months }
paper-daily = Programme quotidien du Conseil de sécurité, { $date }
paper-cycles = Conseil de sécurité : cycles des rapports et des mandats
paper-note = Note d’accompagnement du programme de travail du Conseil de sécurité, { $months }
paper-not-official = Pour information seulement. Ceci n’est pas un document officiel et peut être modifié.
paper-expected = Prévu au cours du mois
paper-if-necessary = Au cours du mois, si nécessaire
paper-meetings = Séances
paper-no-meeting = Pas de séance.
paper-no-meeting-because = Pas de séance : { $reason }.
paper-footnotes = Notes de bas de page
paper-sources = Sources
paper-week-of = Semaine du { $date }
paper-proposed = Ce qui est proposé
paper-reports-needed = Rapports nécessaires
paper-tight = Délais serrés
paper-no-tight = Chaque délai entre les éléments d’un mandat laisse plus d’un jour de marge.
paper-changes = Modifications
paper-changes-since = Modifications depuis la version { $version }
paper-nothing-changed = Rien n’a changé.
paper-decision = En attente d’une décision
paper-nothing-open = Rien n’est en suspens.
paper-to-waive = Dérogation nécessaire : { $rule }
paper-to-note = À noter : { $rule }
paper-signature = Pour la présidence
paper-president = La présidence du Conseil de sécurité
paper-count-meetings = Séances du Conseil
paper-count-days = Jours de séance
paper-count-votes = Votes
paper-count-tentative = Points à confirmer
paper-count-reports = Rapports non encore publiés
paper-column-format = Format
paper-column-access = Accès
paper-column-notes = Notes
paper-column-mandate = Mandat
paper-column-expires = Expire
paper-column-set-by = Fixé par
paper-column-cycle = Cycle
paper-column-report = Rapport
paper-column-next = Prochain renouvellement
paper-column-change = Modification
paper-open = publique
paper-final = dernier mandat
paper-planned = prévu
paper-adopted-on = adoptée le { $date }
paper-state-on = { $state } le { $date }
paper-after-report = { $days } après le rapport précédent
paper-months =
    { $count ->
        [one] { $n } mois
       *[other] { $n } mois
    }
paper-no-mandates = Aucun mandat n’expire pendant ces mois.
paper-date-fixed = la date en est fixée
paper-report-came = le rapport a été publié : { $date }
paper-mandate-of = { $mission } : le mandat expire le { $date }
paper-region-africa = Afrique
paper-region-americas = Amériques
paper-region-asia = Asie et Moyen-Orient
paper-region-europe = Europe
paper-region-other = Questions thématiques et autres

## The daily programme
## M: own translation

paper-column-room = Salle
