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
for-us-mark = USAGE INTERNE : NE PAS DISTRIBUER
for-us = Usage interne : ne pas distribuer.
waivers-needed-mark = DÉROGATIONS NÉCESSAIRES
notice = Le présent programme est provisoire et peut être modifié. Toutes les heures sont celles de New York.
notice-drawn-up = Le présent programme est provisoire et peut être modifié. Établi par Horseshoe { $version } à partir du jeu de données « { $instance } » selon les règles « { $policy } ». Toutes les heures sont celles de New York.
# V: https://static.un.org/press/fr/2020/conf200803cs.doc.htm
presidency-of = Présidence : { $presidency }.
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
# V: https://unite.un.org/sites/unite.un.org/files/app-schighlights-2017/french.html
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
        [0] { $hour } heures
       *[other] { $hour } h { $minutes }
    }
hours-between = de { $from } à { $to }
until-hour = jusqu’à { $time }
until-day = { $title }, jusqu’au { $date }
place-with = { $place }, { $more }
# V: https://press.un.org/fr/2006/CPSD354.doc.htm
session-morning = matin
session-lunch = déjeuner
# V: https://www.un.org/press/fr/2004/CS2669.doc.htm
session-afternoon = après-midi
session-evening = soirée
followed-by = puis

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { ", " }
list-semicolon = { "\u00A0; " }
list-and = { $before } et { $last }
title-of = { $subject } : { $what }
aside = { $text } ({ $aside })
sentence = { $text }.

## Kinds of item
## M: own translation

kind-secretariat-meeting = réunion du Secrétariat avec les pays qui fournissent des contingents ou du personnel de police
kind-assessment-mission = mission d’évaluation technique
# V: https://unite.un.org/sites/unite.un.org/files/app-schighlights-2017/french.html
kind-report = rapport du Secrétaire général
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = séance avec les pays qui fournissent des contingents ou du personnel de police
kind-politico-military-briefing = exposé politico-militaire
# V: https://press.un.org/fr/content/security-council?page=362
kind-briefing = exposé
# V: https://www.un.org/securitycouncil/fr/content/glossary
kind-consultations = consultations plénières
# V: https://press.un.org/fr/content/security-council/press-conference?page=5
kind-adoption = adoption d’une résolution
# V: https://press.un.org/fr/content/security-council/press-conference?page=6
kind-open-debate = débat public
# V: https://www.un.org/securitycouncil/fr/content/ripcs/chapitre-9
kind-private-meeting = séance privée
# V: https://www.un.org/securitycouncil/fr/content/glossary
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
# V: https://www.un.org/securitycouncil/fr/content/glossary
label-subsidiary-body = organe subsidiaire
# M: read in a copy of the resolutions and decisions of 2010–2011, https://fr.m.wikisource.org/wiki/Page:ONU_-_R%C3%A9solutions_et_d%C3%A9cisions_du_conseil_de_s%C3%A9curit%C3%A9,_01-08-2010_au_31-07-2011.djvu/401
tag-closed = à huis clos
# V: https://www.un.org/securitycouncil/fr/content/glossary
tag-consultations = consultations

## How certain an item is
## M: own translation

status-proposed = proposé
status-fixed = date arrêtée
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
avoid-because = à éviter : { $reason }
official-holiday = Jour férié officiel : { $name }
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
heading-noted = À noter : ce qui a été tenu ou publié n’a pas respecté les règles suivantes
heading-noted-short = À noter
heading-earlier = Dates antérieures
heading-later = Dates ultérieures
heading-earlier-and-later = Dates antérieures et ultérieures
heading-addendum = Additif : réunions officieuses
heading-documents = Rapports et autres travaux
# V: https://unite.un.org/sites/unite.un.org/files/app-schighlights-2017/french.html
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
heading-annex = { $months } : annexe
heading-tracks = { $months } : les trois volets
heading-changes-kept = Modifications par rapport au programme conservé
heading-changes-before = Modifications depuis la version précédente
none = Néant.
annex-lists-them = L’annexe en donne la liste.
meetings-of = Séances : { $month }

## Heads of columns
## M: own translation

column-date = Date
column-time = Heure
column-what = Objet
column-basis = Fondement
column-waived = Règle à laquelle il est dérogé
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
column-lead-from = Du
column-lead-to = Au
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
change-no-longer = n’est plus prévu : { $from }
change-only-on = { $to }
change-from-to = de : { $from } à : { $to }
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
changes-and-unchanged = { $changes } ; { $n } sans changement

## Leads
## M: own translation

lead-of-chain = { $subject } : { $from } → { $to }
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
days-and-asked = { $days } ; demandé : { $asked }
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
penalty-waived = dérogations

## Rules
## M: own translation

rule-apart = Une variante diffère au moins par le nombre d’éléments demandé.
rule-bounds = Chaque élément tombe entre le premier et le dernier jour que sa ligne autorise.
rule-chain-order = Chaque chaîne garde son ordre : un élément commence après la fin du précédent.
rule-complete = Chaque élément de chaque chaîne et chaque événement est daté, une seule fois.
rule-council-sits = Le Conseil siège les jours de semaine autres que les jours fériés officiels, aux séances qui ne sont pas fermées et là où le calendrier en ouvre une.
rule-directly-follows = Un élément qui suit directement un autre a lieu immédiatement après lui.
rule-fixed-date = Les dates arrêtées doivent être maintenues, et un rapport publié garde sa date.
rule-lead = Les délais impératifs doivent être respectés.
rule-mandate-expiry = La résolution est adoptée au plus tard le dernier jour du mandat.
rule-one-meeting = Le Conseil tient une séance à la fois : les minutes prévues ne dépassent jamais la durée de la séance.
rule-report-due = Le rapport est publié au plus tard à sa date d’échéance.
rule-session-order = Ce qui vient en premier ou en dernier dans sa séance a lieu avant ou après le reste.
rule-working-day = Les rapports et les autres documents sont publiés les jours ouvrables.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver
## M: own translation

warning =
    { $count ->
        [one] Le présent programme enfreint une règle : ce n’est pas un programme de travail tant qu’il n’y est pas dérogé.
       *[other] Le présent programme enfreint les règles en { $n } endroits : ce n’est pas un programme de travail tant que toutes les dérogations n’ont pas été accordées.
    }
count-points =
    { $count ->
        [one] { $n } point
       *[other] { $n } points
    }
proof-optimal = Optimum prouvé : { $points }, borne { $bound }.
proof-feasible = Optimum non prouvé : { $points } ; aucun programme ne coûte moins de { $bound }.
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
calendar-fixed = Date arrêtée. Le programme est provisoire.
basis-of = Fondement : { $basis }
source-of = Source : { $source }
category-deadline = échéance
# V: https://press.un.org/fr/conseil-de-s%C3%A9curit%C3%A9?page=3
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
chart-tcc-meeting = séance avec les pays contributeurs
chart-title = Conseil de sécurité, { $months } : les chaînes en trois volets
chart-about = Volets de S/2009/659, annexe II. Provisoire. En grisé : les mois du programme.
chart-about-page = Les volets de S/2009/659, annexe II. En grisé : les mois du programme.
chart-legend = Barres : la partie pleine est le délai demandé, évidée s’il est souple ; le trait va jusqu’à l’élément suivant ; les hachures montrent ce qui manque.
chart-no-chain = Aucune chaîne de mandat n’est prévue.
chart-of-months = Les chaînes en trois volets : { $months }
chart-of-chain = La chaîne en trois volets : { $name }
chart-issued = { $name } publié
chart-due = { $name } attendu
chart-lead-at-least = { $days } (au moins { $n })
chart-lead-more-than = { $days } (plus de { $n })
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
deadline-presidents-summary = résumé de la séance avec les pays contributeurs, établi par le Président
deadline-tcc-inputs = contributions des pays qui fournissent des contingents ou du personnel de police au rapport
deadline-special-representative = exposé du Représentant spécial au Conseil
deadline-groups-of-friends = consultation des Groupes d’amis
# V: https://main.un.org/securitycouncil/fr/content/ripcs/chapitre-2
deadline-provisional-agenda = ordre du jour provisoire ({ $meeting })

## Workbooks
## M: own translation

sheet-programme = Programme
sheet-changes = Modifications
sheet-to-read = Cette liste est destinée à la lecture : Horseshoe relit la feuille programme.csv.
column-day = Jour
column-session = Moment
column-start = Début
column-end = Fin
column-kind = Nature
column-status = État
column-location = Lieu
column-id = Identifiant
column-change = Modification
unofficial = officieux
## The papers of the Secretariat
## M: own translation

# M: read in a copy of the resolutions and decisions of 2005–2006, http://machinman.net/un/best/un_resolution_2005/298.html
paper-forecast = Prévisions indicatives du programme de travail du Conseil de sécurité, { $months }
paper-list = Programme de travail provisoire du Conseil de sécurité, { $months }
paper-daily = Programme quotidien du Conseil de sécurité, { $date }
paper-cycles = Conseil de sécurité : cycles des rapports et des mandats
paper-note = Note d’accompagnement du programme de travail du Conseil de sécurité, { $months }
paper-not-official = Pour information seulement. Ceci n’est pas un document officiel et peut être modifié.
paper-expected = Prévu au cours du mois
paper-if-necessary = Au cours du mois, si nécessaire
paper-meetings = Séances
paper-no-meeting = Pas de séance.
paper-no-meeting-because = Pas de séance : { $reason }.
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
paper-to-waive = Dérogation nécessaire : { $rule }
paper-to-note = À noter : { $rule }
paper-signature = Pour la présidence
# V: https://press.un.org/fr/communiqu%C3%A9s-de-presse?page=1122
paper-president = La présidence du Conseil de sécurité
paper-count-meetings = Séances du Conseil
paper-count-days = Jours de séance
paper-count-votes = Votes
paper-count-tentative = Éléments à confirmer
paper-count-reports = Rapports non encore publiés
paper-column-format = Format
paper-column-access = Accès
paper-column-notes = Notes
# V: https://press.un.org/fr/conseil-de-s%C3%A9curit%C3%A9?page=3
paper-column-mandate = Mandat
paper-column-expires = Expire
paper-column-set-by = Fixé par
paper-column-cycle = Cycle
paper-column-report = Rapport
paper-column-next = Prochain renouvellement
paper-column-change = Modification
# V: https://unite.un.org/sites/unite.un.org/files/app-schighlights-2017/french.html
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
paper-report-came = le rapport a été publié : { $date }
paper-mandate-of = { $mission } : le mandat expire le { $date }
# V: https://unite.un.org/sites/unite.un.org/files/app-schighlights-2017/french.html
paper-region-africa = Afrique
# V: https://unite.un.org/sites/unite.un.org/files/app-schighlights-2017/french.html
paper-region-americas = Amériques
paper-region-asia = Asie et Moyen-Orient
paper-region-europe = Europe
paper-region-other = Questions thématiques et autres

## The daily programme
## M: own translation

paper-column-room = Salle

## The desk
## M: own translation

desk-closed-title = Cette page n’a plus accès à Horseshoe
desk-opening = Ouverture de Horseshoe…
desk-skip = Aller au programme
desk-no-token = Cette adresse ne contient pas de jeton.
desk-open-printed = Ouvrez l’adresse que `horseshoe serve` a affichée.
desk-open-new-run = Ouvrez l’adresse que la nouvelle exécution a affichée.
desk-other-run = Une autre exécution de Horseshoe répond à cette adresse.
desk-refused-status = Le serveur a refusé la demande (état { $status }).
desk-page-failed = La page a rencontré une erreur : { $words }.
desk-page-failed-help = Rechargez-la ; le serveur conserve le projet.
desk-gone = Le serveur de Horseshoe ne répond pas.
desk-gone-about = Rien de ce qui a été confirmé n’est perdu : le journal est dans le dossier. Cette page réessaie toutes les quelques secondes et garde vos modifications.
desk-ask-now = Réessayer maintenant
desk-file-changed = Un fichier a été modifié en dehors de Horseshoe.
desk-take-theirs = Prendre leur version et y réappliquer mes modifications
desk-look = Examiner…
desk-dismiss = Fermer
desk-changes-wait =
    { $count ->
        [one] { $n } modification est en attente ici.
       *[other] { $n } modifications sont en attente ici.
    }
desk-download-changes = Télécharger mes modifications
desk-calendar-caption = { $title } : semaines par demi-journée. Les flèches déplacent, Entrée ouvre, Espace saisit.
desk-calendar-caption-narrow = { $title } : jours par demi-journée. Les flèches déplacent, Entrée ouvre, Espace saisit.
desk-list-caption = { $title }, par date. Les flèches déplacent, Entrée ouvre, Espace saisit.
desk-day-long =
    { weekday-name } { $day ->
        [1] 1er
       *[other] { $day }
    } { month-in-date }
desk-title = { programme-of-work }, { $months }
desk-documents = Documents
desk-papers = Documents
desk-paper = document
desk-row-morning = matin
desk-row-lunch = midi
desk-row-afternoon = ap.-m.
desk-row-evening = soir
desk-no-chains = Aucun mandat n’est renouvelé ce mois-ci.
desk-fullness = Occupation de chaque demi-journée : { $list }
desk-fullness-of-day = { $date } { $morning } et { $afternoon }
desk-percent = { $number } %
desk-mandate-ends = le mandat expire : { $date }
desk-no-mandate-end = aucune date d’expiration du mandat n’est indiquée
desk-ends = expire : { $date }
desk-lead-short = { $days }, il en manque { $number }
desk-lead-none = { $days }, sans marge
desk-lead-spare = { $days }, marge : { $number }
desk-bar-short = { $days } · manque { $number }
desk-bar-spare = { $days } · marge { $number }
desk-lead-is = délai : { $lead }
desk-lead-to = Jusqu’à { $title } : { $lead } ; demandé : { $asked }
desk-lead-from = À partir de { $title } : { $lead } ; demandé : { $asked }
desk-lead-before = Délai qui précède
desk-headline-best = Optimum prouvé : { $points }
desk-headline-best-costs = { $points } ; l’optimum en coûte { $best }
desk-headline-not-proved = { $points } ; optimum non prouvé
desk-headline-unknown = { $points } ; le coût de l’optimum n’est pas connu
desk-headline-waived =
    { $count ->
        [one] Aucun programme ne respecte toutes les règles ; celui-ci exige une dérogation à { $n } règle
       *[other] Aucun programme ne respecte toutes les règles ; celui-ci exige de déroger à { $n } règles
    }
desk-headline-impossible = Aucun programme ne respecte toutes les règles
desk-headline-stopped = Le délai de calcul a expiré avant qu’un programme soit trouvé
desk-fact-lead = Délai le plus serré : { $from } → { $to }, marge de { $days }
desk-fact-renewed =
    { $count ->
        [one] { $n } mandat est renouvelé
       *[other] { $n } mandats sont renouvelés
    }
desk-fact-due =
    { $count ->
        [one] { $n } rapport est attendu
       *[other] { $n } rapports sont attendus
    }
desk-nothing-else-moved = Rien d’autre n’a été déplacé.
desk-others-moved =
    { $count ->
        [one] { $n } autre élément déplacé :
       *[other] { $n } autres éléments déplacés :
    }
desk-keep = Garder
desk-undo = Annuler
desk-best-instead = Plutôt l’optimum
desk-the-tray = la corbeille
desk-to = à
desk-was-here = était ici
desk-no-fit = Aucun programme n’est possible
desk-undo-back = Annuler et revenir au projet précédent
desk-against = Ce qui s’oppose à quoi
desk-repairs = Solutions
desk-repairs-so-far = { $number } pour l’instant, recherche en cours…
desk-count-ways =
    { $count ->
        [one] { $n } solution
       *[other] { $n } solutions
    }
desk-no-repair = Aucune modification ne suffit à elle seule à rendre un programme possible.
desk-time-up = Le délai a expiré avant que tout soit essayé.
desk-by-hand = { $price } ; ce n’est pas une modification des lignes : à faire à la main
desk-own-pin = une date épinglée ici
desk-if-waived = { $points } avec dérogation
desk-then = ensuite { $points }
desk-then-same = ensuite autant de points qu’avant
desk-nothing-moves = rien ne bouge
desk-plan-waivers =
    { $count ->
        [one] Planifier avec une dérogation ({ $n })
       *[other] Planifier avec les { $n } dérogations les moins coûteuses
    }
desk-for-waived = { $points } au titre des dérogations
desk-not-cheapest = minimum non prouvé
desk-tab-why = Pourquoi ici
desk-tab-move = Déplacer…
desk-tab-facts = Données
desk-tab-notes = Notes
desk-in-tray = En attente dans la corbeille
desk-pin-here = Épingler ici
desk-release = Libérer
desk-back-to-month = Retour au mois
desk-about-item = À propos de cet élément
desk-details = Détails
desk-close-details = Fermer les détails
desk-length = Durée
desk-marks = Mentions
desk-own-window = Période propre
desk-may-stand = Dates possibles
desk-mandate-end = Fin du mandat
desk-resolution = Résolution
desk-penholder = Rédacteur
desk-name-in-files = Nom dans les fichiers
desk-from-day = à partir du : { $date }
desk-to-day = jusqu’au : { $date }
desk-costs-here = Ce qu’il coûte ici
desk-edit-row = Modifier la ligne…
desk-undo-what = Annuler : { $what }
desk-nothing-to-undo = Rien à annuler
desk-redo = Rétablir
desk-redo-what = Rétablir : { $what }
desk-nothing-to-redo = Rien à rétablir
desk-save = Enregistrer
desk-save-key = Enregistrer (S)
desk-add = Ajouter
desk-add-key = Ajouter un élément (A)
desk-more = Plus
desk-menu-days = Fermer ou ouvrir des jours…
desk-menu-replan = Replanifier à partir d’un jour…
desk-menu-policy = Règles et délais…
desk-menu-scenarios = Scénarios…
desk-menu-alternatives = Autres bons programmes…
desk-menu-versions = Versions…
desk-menu-log = Ce qui a été fait…
desk-menu-circulate = Copie à distribuer…
desk-menu-print = Imprimer…
desk-menu-settings = Réglages…
desk-menu-help = Aide et touches…
desk-held-before = Tenu avant : { $date }
desk-view = Vue
desk-view-calendar = Calendrier
desk-view-chains = Chaînes
desk-view-list = Liste
desk-draft-files = conforme aux fichiers
desk-draft-saved = enregistré
desk-draft-version-saved = version { $version }, enregistrée
desk-draft-version = version { $version }, sans modification
desk-draft-unsaved = projet { $draft }, non enregistré
desk-best-so-far = meilleur à ce stade : { $points }
desk-bound = borne : { $points }
desk-stop = Arrêter
desk-find-label = Chercher un élément
desk-find = Chercher  /
desk-priced = { $priced } évalués sur { $all }
desk-in-hand = En main :
desk-shades = Nuances
desk-free = gratuit
desk-to-more = jusqu’à { $points }
desk-more-than = davantage
desk-others-must = d’autres doivent bouger
desk-not-possible = impossible
desk-put-back = Reposer
desk-move = Déplacer
desk-move-dots = Déplacer…
desk-move-item = Déplacer { $title }
desk-nothing-found = Aucun résultat.
desk-that-day = Ce jour-là
desk-a-drop = Le dépôt
desk-keeps = garde le reste
desk-takes-best = prend l’optimum
desk-cannot-move = Cet élément ne peut pas être déplacé.
desk-was-put-back = Reposé.
desk-prices-coming = Calcul des coûts…
desk-possible-best-first = { $slots }, par ordre croissant de coût.
desk-possible-slots =
    { $count ->
        [one] { $n } créneau possible
       *[other] { $n } créneaux possibles
    }
desk-slots-impossible =
    { $count ->
        [one] { $n } créneau impossible
       *[other] { $n } créneaux impossibles
    }
desk-take-hold = Saisir
desk-drop-widens = { $why } ; un dépôt ici l’élargit
desk-notes-of = Notes : { $item }
desk-notes-stay = Les notes restent ici : aucune copie distribuée ni imprimée ne les contient.
desk-keep-notes = Garder les notes
desk-the-month = Le mois
desk-as-of = Ce qui précède le { $date } a été tenu.
desk-your-changes = Vos modifications
desk-no-changes = Aucune pour l’instant. Saisissez un élément, et les créneaux indiquent ce que coûterait chaque place.
desk-keep-as-scenario = Les garder comme scénario…
desk-pinned-heading = Épinglés
desk-pinned = épinglé
desk-release-item = Libérer { $title }
desk-points-for = À quoi correspondent les points
desk-paper-legend = * date arrêtée · ? à confirmer · hachuré : jour à éviter · gris : le Conseil ne se réunit pas.
desk-draft-changed = Le projet a changé depuis.
desk-compare-again = Comparer à nouveau
desk-beside = Scénarios en regard du projet
desk-beside-caption = Le projet et { $scenarios } : points, et éléments déplacés
desk-the-draft = Le projet
desk-none = aucun
desk-items-that-move = Éléments déplacés
desk-apply = Appliquer
desk-apply-draft = Appliquer au projet
desk-apply-scenario = Appliquer au projet : { $name }
desk-planning = planification…
desk-the-same = identique
desk-not-known = Inconnu
desk-cannot-be-made = Irréalisable
desk-why = Pourquoi
desk-why-not-scenario = { $name } n’est possible nulle part
desk-same = inchangé
desk-left-out = supprimé
desk-no-programme = aucun programme
desk-scenario-label = Scénario : { $name }
desk-here-now = ici actuellement
desk-of-the-best = parmi les meilleurs
desk-minutes-of = { $used } min sur { $minutes }
desk-minutes = { $used } min
desk-minutes-used = occupé : { $minutes }
desk-count-minutes =
    { $count ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
desk-count-items =
    { $count ->
        [one] { $n } élément
       *[other] { $n } éléments
    }
desk-count-moves =
    { $count ->
        [one] { $n } déplacement
       *[other] { $n } déplacements
    }
desk-count-changes =
    { $count ->
        [one] { $n } modification
       *[other] { $n } modifications
    }
desk-count-deadlines =
    { $count ->
        [one] { $n } échéance
       *[other] { $n } échéances
    }
desk-count-scenarios =
    { $count ->
        [one] { $n } scénario
       *[other] { $n } scénarios
    }
desk-empty = vide
desk-no-documents = aucun document
desk-rule-breaks = une règle est enfreinte
desk-unmoved = le reste restant en place : { $why }
desk-no = non
desk-no-because = non : { $why }
desk-no-place = aucun programme ne le place ici
desk-at-least = au moins { $points }
desk-at-most = au plus { $moves }
desk-no-moves = aucun déplacement
desk-price-to-come = coût à venir
desk-no-extra = aucun point de plus
desk-more-points =
    { $count ->
        [one] { $n } point de plus
       *[other] { $n } points de plus
    }
desk-nothing-else-moves = rien d’autre ne bouge
desk-tray = Corbeille
desk-items-without-place =
    { $count ->
        [one] { $n } élément sans place
       *[other] { $n } éléments sans place
    }
desk-tray-impossible = Aucun programme ne respecte toutes les règles : aucun n’a donc de place.
desk-tray-stopped = Aucun programme n’a été trouvé dans le délai imparti.
desk-tray-paler = Ils figurent en plus pâle à leur dernière place.
desk-asking-why = Recherche de l’explication…
desk-before-window = avant sa période propre, qui commence le { $date }
desk-after-window = après sa période propre, qui se termine le { $date }
desk-no-place-now = sans place ; il était ici en dernier
desk-was-on = était prévu : { $place }
desk-edit-pin = { $title } : { $place }
desk-edit-set = { $title } : { $field } = { $value }
desk-edit-add = Ajouter { $title }
desk-edit-remove = Supprimer { $title }
desk-edit-close = Fermer ({ $days }) : { $reason }
desk-edit-open = Ouvrir ({ $days }) : { $reason }
desk-edit-avoid = Éviter ({ $days }) : { $reason }
desk-edit-hold = Tenir pour fait ce qui précède le { $date }
desk-edit-waive = Planifier avec les dérogations les moins coûteuses
desk-other-window = Une autre fenêtre a modifié le projet entre-temps.
desk-other-window-help = Examinez-le, puis recommencez.
desk-other-window-on-top = Une autre fenêtre a modifié le projet ; votre modification y a été ajoutée.
desk-change-waits = Le serveur ne répond pas ; la modification attend dans cette page.
desk-planning-now = Planification…
desk-undoing = Annulation…
desk-redoing = Rétablissement…
desk-planning-again = Nouvelle planification…
desk-seeking-waivers = Recherche des dérogations les moins coûteuses…
desk-reading-files = Relecture des fichiers…
desk-done-nothing-moved = { $what } : c’est fait, rien n’a bougé.
desk-the-change = La modification
desk-no-fit-now = Aucun programme n’est plus possible. { $why }
desk-after-edit = { $headline }. { $moved } Garder ou annuler.
desk-items-moved =
    { $count ->
        [one] { $n } élément déplacé.
       *[other] { $n } éléments déplacés.
    }
desk-nothing-undone = Rien à annuler.
desk-nothing-redone = Rien à rétablir.
desk-undone = Annulé : { $what }.
desk-done-again = Rétabli : { $what }.
desk-kept = Gardé.
desk-planned-again = Planifié à nouveau à partir du { $date } ; ce qui précède est tenu.
desk-planned-waivers = Planifié avec dérogations.
desk-read-without = Les fichiers ont été relus, sans les modifications de ce projet.
desk-read-on-top = Les fichiers ont été relus ; vos modifications s’y ajoutent.
desk-saved = Enregistré comme version { $version } : { $files }.
desk-journal-alone = Dans le journal seulement, faute de cellule pour cela dans un fichier : { $steps }.
desk-answers-again = Le serveur répond de nouveau.
desk-waited-refused = Une modification en attente a été refusée : { $what }.
desk-scenarios-planned = En regard du projet : { $scenarios }.
desk-repairs-found =
    { $count ->
        [one] { $n } solution trouvée.
       *[other] { $n } solutions trouvées.
    }
desk-first-repair = Première solution : { $repair }.
desk-scenario-kept = Le scénario « { $name } » est gardé.
desk-scenario-gone = Le scénario « { $name } » est supprimé.
desk-cannot-be-moved = { $title } ne peut pas être déplacé.
desk-taken = { $title } en main. Les flèches parcourent les créneaux, 1 à 5 sont les meilleurs, Entrée dépose, Échap repose.
desk-item-put-back = { $title } reposé.
desk-best-known = Les meilleurs créneaux sont connus. Le premier : { $place }, { $price }.
desk-no-other-slot = Aucun autre créneau n’est possible.
desk-no-slot-number = Il n’y a pas de créneau numéro { $number }.
desk-hold-on = Tenir { $title } : { $place }
desk-no-slot-that-way = Aucun créneau possible de ce côté.
desk-choose-first = Choisissez d’abord un élément.
desk-view-is = Vue : { $view }.
desk-add-title = Ajouter au mois
desk-add-event = une séance ou un autre élément
desk-add-renewal = un mandat à renouveler
desk-add-plan = Ajouter, et laisser le programme le placer
desk-where-fit = Où pourrait-il se placer ?
desk-cancel = Abandonner
desk-close = Fermer
desk-fits-nowhere = Il ne trouve aucune place, le reste étant inchangé.
desk-best-first = Les meilleures places d’abord ; un clic l’y ajoute
desk-seeking-three = Recherche de trois programmes différents…
desk-points-unknown = Points inconnus
desk-take-this = Prendre celui-ci
desk-another-programme = Un autre bon programme
desk-no-alternative = Aucun autre programme n’a été trouvé.
desk-days-close = fermer : le Conseil ne peut pas se réunir
desk-days-avoid = éviter : il le peut, à un certain coût
desk-days-open = ouvrir : il se réunit un week-end, un jour férié, à midi ou le soir
desk-from = Du
desk-to-same = Au (vide : le même jour)
desk-part-of-day = Partie de la journée
desk-whole-day = toute la journée
desk-reason = Motif, tel qu’il est imprimé
desk-plan-with-this = Planifier ainsi
desk-now = Actuellement
desk-open = ouvert
desk-open-button = Ouvrir
desk-open-day = Ouvrir : { $date }
desk-half-closed = { $session }, pas de séance : { $why }
desk-opened-here = ouvert dans Horseshoe
desk-circulate-about = La copie à distribuer ne contient ni points, ni preuve, ni notes, ni noms de fichiers. Les réunions officieuses figurent dans un additif.
desk-format-html = Page pour navigateur et papier (HTML)
desk-format-docx = Document pour Word (DOCX)
desk-format-xlsx = Classeur pour Excel (XLSX)
desk-format-md = Texte pour un wiki ou un message (Markdown)
desk-format-ics = Calendrier pour Outlook et autres (ICS)
desk-format-text = Texte brut
desk-format-csv = Tableau (CSV)
desk-format-json = Tout, pour un logiciel (JSON)
desk-print-pdf = Imprimer, ou enregistrer en PDF
desk-for-us-alone = Usage interne seulement
desk-language = Langue
desk-language-auto = celle du jeu de données ou du navigateur
desk-downloaded = { $name } est téléchargé.
desk-edit-title = Modifier { $title }
desk-edit-renewal = Modifier le renouvellement { $title }
desk-edit-label = Modifier { $title } : { $fields }
desk-no-rows = Le serveur ne fournit pas les lignes.
desk-row-gone = Cette ligne n’est pas dans les fichiers.
desk-reading-rows = Lecture des lignes…
desk-plan-with-these = Planifier avec ces valeurs
desk-remove-renewal = Supprimer le renouvellement
desk-remove-item = Supprimer l’élément
desk-column-title = Titre
desk-column-kind = Nature
desk-column-minutes = Minutes
desk-column-date = Date
desk-column-session = Moment
desk-column-start = Début
desk-column-earliest = Au plus tôt
desk-column-latest = Au plus tard
desk-column-preferred = Date préférée
desk-column-after = Après
desk-column-order = Ordre
desk-column-location = Lieu
desk-column-basis = Fondement
desk-column-notes = Notes
desk-column-source = Source
desk-column-mission = Mission
desk-column-action = Mesure
desk-column-mandate-expires = Expiration du mandat
desk-column-report-due = Échéance du rapport
desk-column-report-issued = Publication du rapport
desk-column-report-symbol = Cote du rapport
desk-column-not-before = Pas avant
desk-column-complete-by = À achever avant
desk-column-until = Jusqu’au
desk-column-changed-on = Modifié le
desk-column-resolution = Résolution
desk-column-briefing = Exposé
desk-column-politico-military-briefing = Exposé politico-militaire
desk-column-council-mission = Mission du Conseil
desk-column-assessment-mission = Mission d’évaluation
desk-column-penholder = Rédacteur
desk-tentative-long = À confirmer : imprimé avec un point d’interrogation
desk-unofficial-long = Officieux : n’occupe pas le temps du Conseil et figure dans un additif
desk-hint-never-printed = jamais imprimé
desk-hint-printed = imprimé
desk-hint-start = par exemple 10:30
desk-hint-after = le nom de l’élément qu’il suit directement
desk-hint-until = d’une reconduction technique
desk-hint-span = premier/dernier jour
desk-not-set = non précisé
desk-yes = oui
desk-choice-no = non
desk-action-renewal = renouvellement
desk-action-change = modification
desk-action-withdrawal = retrait
desk-action-termination = cessation
desk-action-creation = création
desk-action-consultation = consultation
desk-action-rollover = reconduction
desk-mandate-peacekeeping = Maintien de la paix
desk-mandate-political = Mission politique spéciale
desk-mandate-sanctions = Sanctions
desk-mandate-authorization = Autorisation
desk-help-about = Saisissez un élément, et chaque créneau indique ce qu’il en coûterait de l’y placer : les points en plus et le nombre d’autres éléments déplacés. Déposez-le, voyez ce qui a bougé, puis gardez, annulez ou prenez plutôt l’optimum. Rien n’est écrit dans vos fichiers avant l’enregistrement ; toute modification est dans le journal du dossier avant d’être confirmée.
desk-keys = Touches
desk-key-tab = entrer dans le calendrier ou la liste, et en sortir
desk-key-arrows = d’élément en élément et de créneau en créneau ; avec un élément en main, parmi les créneaux possibles
desk-key-enter = détails de l’élément ; avec un élément en main, le déposer
desk-key-space = saisir l’élément, dans le calendrier et dans la liste
desk-key-numbers = déposer sur l’un des cinq meilleurs créneaux
desk-key-escape = reposer ; quitter les détails ; annuler un dépôt impossible
desk-key-ends = premier et dernier créneau de la ligne
desk-key-pin = épingler l’élément à sa place, ou le libérer
desk-key-why = pourquoi est-il ici
desk-key-add = ajouter un élément
desk-key-save = enregistrer
desk-key-undo = annuler, et rétablir
desk-key-view = vue suivante
desk-key-find = chercher
desk-key-help = cette page
desk-letters = Les lettres seules sont des raccourcis
desk-weekend = Afficher les samedis et dimanches
desk-colours = Couleurs
desk-theme-system = comme le système
desk-theme-light = clair
desk-theme-dark = sombre
desk-log-base = Lecture
desk-log-edit = Étape
desk-log-undo = Annulé
desk-log-redo = Rétabli
desk-log-save = Enregistré
desk-log-scenario = Scénario
desk-log-empty = Rien pour l’instant. Chaque étape, annulation et enregistrement apparaît ici.
desk-log-caption = Étapes, la plus récente d’abord
desk-when = Quand
desk-step = Étape
desk-moment = { $date }, { $time }
desk-log-times = Les heures sont celles du navigateur qui a fait l’étape.
desk-outside-about = Rien n’a été écrit. Quelqu’un a modifié les fichiers de ce dossier après leur lecture.
desk-cells-differ = Cellules qui diffèrent
desk-cell = Cellule
desk-yours = Vous
desk-theirs = Les autres
desk-before = Avant
desk-take-theirs-only = Prendre leur version, sans mes modifications
desk-save-copy-label = Ou enregistrer une copie, dans un dossier voisin
desk-folder-name = nom du dossier
desk-save-copy = Enregistrer la copie
desk-policy = Règles
desk-leads-asked = Délais demandés
desk-must-be-kept = impératif
desk-a-wish = souhaité, à un certain coût
desk-bound-more-than = plus de
desk-bound-at-least = au moins
desk-no-leads = Le serveur ne fournit pas les délais des règles.
desk-replan-about = Tout ce qui précède ce jour a été tenu : cela reste, à son jour et à son heure, quelle que soit la règle enfreinte. Le reste est replanifié, avec aussi peu de déplacements que les points le permettent.
desk-replan-held = Ce qui précède le { $date } est déjà tenu.
desk-replan-later = Un jour ultérieur en retient davantage ; Annuler revient en arrière.
desk-replan-counts = Avant le { $date } : { $held }, tenu. Ensuite, déplaçable : { $open }.
desk-plan-again = Replanifier
desk-scenarios-none = Il n’y en a pas encore. Les lignes de scenarios.csv dans le dossier apparaissent ici, de même que les modifications de ce projet que vous gardez sous un nom.
desk-scenarios-unread = scenarios.csv est illisible.
desk-scenarios-choose = Choisir ce qui est comparé au projet
desk-chosen-of = { $chosen } sur { $all }
desk-scenarios-left-out =
    { $count ->
        [one] { $n } autre scénario du fichier est omis ici ; `horseshoe whatif` n’a pas de limite.
       *[other] { $n } autres scénarios du fichier sont omis ici ; `horseshoe whatif` n’a pas de limite.
    }
desk-planning-each = Planification de chacun…
desk-compare-chosen = Comparer la sélection
desk-compare = Comparer { $scenarios }
desk-choose-none = Ne rien choisir
desk-choose-all = Tout choisir
desk-scenario-line = scenarios.csv, ligne { $line }
desk-kept-here = gardé ici
desk-remove = Supprimer
desk-remove-scenario = Supprimer le scénario « { $name } »
desk-scenario-keep = Garder les modifications de ce projet comme scénario
desk-its-name = son nom
desk-versions-none = Rien n’est encore enregistré. Chaque enregistrement garde une version : les fichiers et tous les formats du programme.
desk-differs-from = Différences entre
desk-differs-to = et
desk-reading = Lecture…
desk-nothing-differs = Aucune différence.
desk-items-differ =
    { $count ->
        [one] { $n } élément diffère
       *[other] { $n } éléments diffèrent
    }
desk-save-version = Enregistrer le projet comme version
desk-version = version { $version }
desk-not-the-best = optimum non prouvé
