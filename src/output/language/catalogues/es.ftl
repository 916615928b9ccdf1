### Español. Beside each message stands its state: V and the page on which the term was read, or M.

## The language
## M: own translation

language-name = español
explanations-are-english = Las explicaciones y las fuentes están en inglés.

## The Council and its programme
## M: own translation

# V: https://main.un.org/securitycouncil/es
security-council = Consejo de Seguridad
united-nations-security-council = Consejo de Seguridad de las Naciones Unidas
# V: https://main.un.org/securitycouncil/es
programme-of-work = Programa de trabajo
# V: https://main.un.org/securitycouncil/es
programme-of-work-of = Programa de trabajo del Consejo de Seguridad, { $months }
# V: https://www.un.org/securitycouncil/es/content/repertoire/provisional-rules-procedure
provisional = Provisional.
# V: https://www.un.org/securitycouncil/es/content/repertoire/provisional-rules-procedure
provisional-mark = PROVISIONAL
provisional-title = { $title } (provisional)
for-us-mark = USO INTERNO: NO DISTRIBUIR
for-us = Uso interno: no distribuir.
waivers-needed-mark = SE NECESITAN EXENCIONES
notice = El presente programa es provisional y puede modificarse. Todas las horas son de Nueva York.
notice-drawn-up = El presente programa es provisional y puede modificarse. Preparado por Horseshoe { $version } a partir del conjunto de datos “{ $instance }” según las reglas “{ $policy }”. Todas las horas son de Nueva York.
# V: https://main.un.org/securitycouncil/es
presidency-of = Presidencia: { $presidency }.
version-dated = Versión { $version }, al { $date }.
version-number = Versión { $version }.
as-of = Al { $date }.

## Dates and times
## M: usage of the United Nations, from memory

month-name =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
month-in-date = { month-name }
month-short =
    { $month ->
        [1] ene.
        [2] feb.
        [3] mar.
        [4] abr.
        [5] may.
        [6] jun.
        [7] jul.
        [8] ago.
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] dic.
    }
weekday-name =
    { $weekday ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
weekday-short =
    { $weekday ->
        [1] lun.
        [2] mar.
        [3] mié.
        [4] jue.
        [5] vie.
        [6] sáb.
       *[7] dom.
    }
month-of-year = { month-name } de { $year }
months-between = { $from } a { $to }
date-long = { weekday-name } { $day } de { month-in-date } de { $year }
# V: https://main.un.org/securitycouncil/es/subsidiary/wgdocs/notes
date-plain = { $day } de { month-in-date } de { $year }
date-short = { weekday-short } { $day } { month-short }
date-short-year = { weekday-short } { $day } { month-short } { $year }
date-tick = { $day } { month-short }
day-in-grid = { weekday-short } { $day }
# V: https://www.un.org/securitycouncil/es/content/introduction
time-of-day = { $hour }.{ $minutes } horas
hours-between = { $from } a { $to }
until-hour = hasta las { $time }
until-day = { $title }, hasta el { $date }
place-with = { $place }, { $more }
session-morning = mañana
session-lunch = almuerzo
session-afternoon = tarde
session-evening = noche
followed-by = a continuación

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { ", " }
list-and = { $before } y { $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })

## Kinds of item
## M: own translation

kind-secretariat-meeting = reunión de la Secretaría con los países que aportan contingentes y fuerzas de policía
kind-assessment-mission = misión de evaluación técnica
# M: usage of the United Nations, from memory
kind-report = informe del Secretario General
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = sesión con los países que aportan contingentes y fuerzas de policía
kind-politico-military-briefing = exposición político-militar
# V: https://www.un.org/securitycouncil/es/content/introduction
kind-briefing = exposición oral
# M: read in a document of the United Nations, page not recorded
kind-consultations = consultas del plenario
# M: read in a document of the United Nations, page not recorded
kind-adoption = aprobación de una resolución
# M: table of terms of the design, unconfirmed
kind-open-debate = debate abierto
# M: table of terms of the design, unconfirmed
kind-private-meeting = sesión privada
# M: usage of the United Nations, from memory
kind-subsidiary = órgano subsidiario
kind-other = otros asuntos
report-short = informe
briefing-before-mission = exposición oral antes de la misión de evaluación técnica
briefing-after-mission = exposición oral después de la misión de evaluación técnica
technical-rollover = { $title } (prórroga técnica hasta el { $date })
mandate-expires = expiración del mandato
to-be-issued = { $title }, por publicar

## Formats of meetings
## M: own translation

label-vote = votación
# V: https://www.un.org/securitycouncil/es/content/introduction
label-briefing = exposición oral
# M: table of terms of the design, unconfirmed
label-open-debate = debate abierto
# M: read in a document of the United Nations, page not recorded
label-consultations = consultas del plenario a puerta cerrada
# M: table of terms of the design, unconfirmed
label-private-meeting = sesión privada
# M: table of terms of the design, unconfirmed
label-private = privada
label-subsidiary-body = órgano subsidiario
tag-closed = a puerta cerrada
tag-consultations = consultas

## How certain an item is
## M: own translation

status-proposed = propuesto
status-fixed = fijado
status-kept = mantenido
status-moved = trasladado
status-held = celebrado
state-due = previsto
state-issued = publicado
tentative = por confirmar
left-to-next = a cargo de la próxima presidencia

## Days
## M: own translation

day-to-avoid = día que debe evitarse
council-does-not-meet = el Consejo no se reúne
closed = sin sesiones
to-be-avoided = debe evitarse
avoid-because = evítese: { $reason }
official-holiday = Feriado oficial: { $name }
holiday-new-year = Año Nuevo
holiday-good-friday = Viernes Santo
holiday-memorial = Memorial Day
holiday-independence = Día de la Independencia
holiday-labor = Día del Trabajo
holiday-thanksgiving = Día de Acción de Gracias
holiday-christmas = Navidad
holiday-eid-al-fitr = Eid al-Fitr
holiday-eid-al-adha = Eid al-Adha

## Headings
## M: own translation

heading-waivers = Exenciones necesarias
heading-noted = Nota: lo ya celebrado o publicado no cumplió las reglas siguientes
heading-noted-short = Nota
heading-earlier = Fechas anteriores
heading-later = Fechas posteriores
heading-earlier-and-later = Fechas anteriores y posteriores
heading-addendum = Adición: reuniones oficiosas
heading-documents = Informes y otros trabajos
heading-reports = Informes del Secretario General
heading-other-work = Otros trabajos
heading-deadlines = Plazos
heading-deadlines-in-annex = Plazos (lista completa en el anexo)
heading-mandates = Mandatos que expiran
heading-leads = Intervalos
heading-days-between = Días entre elementos
heading-carried = Tomado del conjunto de datos
heading-penalties = Penalizaciones
heading-proof = Prueba
heading-annex = { $months }: anexo
heading-tracks = { $months }: las tres líneas
heading-changes-kept = Cambios respecto del programa conservado
heading-changes-before = Cambios desde la versión anterior
none = Ninguno.
annex-lists-them = Figuran en el anexo.
meetings-of = Sesiones: { $month }

## Heads of columns
## M: own translation

column-date = Fecha
column-time = Hora
column-what = Asunto
column-basis = Fundamento
column-waived = Regla eximida
column-source = Fuente
column-noted = Regla que lo ya celebrado o publicado no cumplió
column-items = Elementos
column-days = Días
column-asked-for = Exigido
column-row = Fila
column-column = Columna
column-text = Texto
column-item = Elemento
column-from = De
column-to = A
column-why = Motivo
column-lead = Intervalo
column-least = Mínimo
column-actual = Efectivo
column-slack = Margen
column-counted-in = Unidad
column-strength = Rigor
column-penalty = Penalización
column-points = Puntos
column-total = Total
column-each = Cada uno

## Changes
## M: own translation

change-dropped = suprimido
change-moved = trasladado
change-new = nuevo
change-retimed = otra hora
change-no-longer = ya no previsto: { $from }
change-only-on = { $to }
change-from-to = de: { $from } a: { $to }
changes-moved-session =
    { $count ->
        [one] { $n } elemento trasladado
       *[other] { $n } elementos trasladados
    } a la otra sesión del mismo día
changes-moved-days =
    { $count ->
        [one] { $n } elemento trasladado
       *[other] { $n } elementos trasladados
    } { $days } en total
changes-new =
    { $count ->
        [one] { $n } nuevo
       *[other] { $n } nuevos
    }
changes-dropped =
    { $count ->
        [one] { $n } suprimido
       *[other] { $n } suprimidos
    }
changes-retimed = { $n } a otra hora de la misma sesión
changes-none = sin cambios
changes-and-unchanged = { $changes }; { $n } sin cambios

## Leads
## M: own translation

lead-of-chain = { $subject }: { $from } → { $to }
lead-between = { $from } → { $to }
unit-calendar-days = días naturales
unit-working-days = días hábiles
count-days =
    { $count ->
        [one] { $n } día
       *[other] { $n } días
    }
count-calendar-days =
    { $count ->
        [one] { $n } día natural
       *[other] { $n } días naturales
    }
count-working-days =
    { $count ->
        [one] { $n } día hábil
       *[other] { $n } días hábiles
    }
asked-at-least-calendar-days = al menos { count-calendar-days }
asked-at-least-working-days = al menos { count-working-days }
asked-more-than-calendar-days = más de { count-calendar-days }
asked-more-than-working-days = más de { count-working-days }
days-and-asked = { $days }; exigido: { $asked }
strength-hard = obligatorio
strength-soft = flexible
strength-none = solo orden

## Penalties
## M: own translation

penalty-avoid-day = días que deben evitarse
penalty-crowded-day = días sobrecargados
penalty-early-report = informes adelantados
penalty-friday = viernes
penalty-hurried-adoption = aprobaciones apresuradas
penalty-late-adoption = aprobaciones tardías
penalty-moved = elementos trasladados
penalty-moves = traslados
penalty-outside-month = elementos anteriores al mes
penalty-preferred-date = fechas preferidas no respetadas
penalty-soft-lead = intervalos flexibles no respetados
penalty-waived = reglas eximidas

## Rules
## M: own translation

rule-apart = Una alternativa difiere al menos en el número de elementos pedido.
rule-bounds = Cada elemento cae entre el primer y el último día que permite su fila.
rule-chain-order = Cada cadena mantiene su orden: un elemento empieza cuando ha terminado el anterior.
rule-complete = Cada elemento de cada cadena y cada acto tiene fecha, una sola vez.
rule-council-sits = El Consejo se reúne los días laborables que no son feriados oficiales, en sesiones que no están cerradas y donde el calendario abre una sesión.
rule-directly-follows = Un elemento que sigue directamente a otro se celebra justo después de él.
rule-fixed-date = Las fechas fijadas se mantienen, y un informe publicado mantiene su fecha.
rule-lead = Se respetan los intervalos obligatorios.
rule-mandate-expiry = La resolución se aprueba a más tardar el último día del mandato.
rule-one-meeting = El Consejo celebra una sesión a la vez: los minutos previstos nunca superan los de la sesión.
rule-report-due = El informe se publica a más tardar en la fecha prevista.
rule-session-order = Lo que va primero o último en su sesión se celebra antes o después de lo demás.
rule-working-day = Los informes y otros documentos se publican en días hábiles.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver
## M: own translation

warning =
    { $count ->
        [one] El presente programa incumple una regla: no es un programa de trabajo mientras no se exima de ella.
       *[other] El presente programa incumple reglas en { $n } lugares: no es un programa de trabajo mientras no se exima de todas ellas.
    }
count-points =
    { $count ->
        [one] { $n } punto
       *[other] { $n } puntos
    }
proof-optimal = Óptimo demostrado: { $points }, cota { $bound }.
proof-feasible = Óptimo no demostrado: { $points }; ningún programa cuesta menos de { $bound }.
proof-infeasible = No existe ningún programa.
count-positions =
    { $count ->
        [one] { $n } posición
       *[other] { $n } posiciones
    }
count-variables =
    { $count ->
        [one] { $n } variable
       *[other] { $n } variables
    }
count-constraints =
    { $count ->
        [one] { $n } restricción
       *[other] { $n } restricciones
    }
count-nodes =
    { $count ->
        [one] { $n } nodo
       *[other] { $n } nodos
    }
left-by-the-bound = quedan { $left } de { $all } según la cota
positions-left-by-the-bound = quedan { $left } posiciones de { $all } según la cota
no-search-needed = sin necesidad de búsqueda
formulation = formulación { $name }
seconds = { $n } s

## Calendar programs
## M: own translation

calendar-waivers = { $name } (exenciones necesarias)
calendar-for-us = { $name } ({ $instance }, uso interno)
calendar-dropped = Ya no figura en el programa.
calendar-last-day = Último día del mandato.
calendar-fixed = Fijado. El programa es provisional.
basis-of = Fundamento: { $basis }
source-of = Fuente: { $source }
category-deadline = plazo
category-mandate = mandato

## The chart
## M: own translation

# V: https://www.un.org/securitycouncil/es/content/repertoire/procedural-issues
track-secretariat = Secretaría
track-contributors = Países que aportan
# V: https://main.un.org/securitycouncil/es
track-council = Consejo
chart-secretariat-meeting = reunión con la Secretaría
chart-assessment-mission = misión de evaluación
chart-tcc-meeting = sesión con países que aportan
chart-title = Consejo de Seguridad, { $months }: las cadenas en tres líneas
chart-about = Líneas de S/2009/659, anexo II. Provisional. Sombreado: los meses del programa.
chart-about-page = Las líneas de S/2009/659, anexo II. Sombreado: los meses del programa.
chart-legend = Barras: la parte llena es lo exigido, hueca si el intervalo es flexible; la línea llega hasta el elemento siguiente; lo rayado es lo que falta.
chart-no-chain = No hay ninguna cadena de mandato prevista.
chart-of-months = Las cadenas en tres líneas: { $months }
chart-of-chain = La cadena en tres líneas: { $name }
chart-issued = { $name } publicado
chart-due = { $name } previsto
chart-lead-at-least = { $days }, al menos { $n } exigidos
chart-lead-more-than = { $days }, más de { $n } exigidos
chart-lead-ends = { $from } – { $to }
chart-soft = flexible
chart-soft-missed = flexible, no respetado
chart-missed = no respetado

## Deadlines
## M: own translation

deadline-tcc-invitation = invitaciones a la sesión con los países que aportan contingentes
deadline-informal-paper = documento oficioso para la sesión con los países que aportan contingentes
deadline-fact-sheets = hojas informativas para la sesión con los países que aportan contingentes
deadline-senior-field-personnel = personal superior sobre el terreno que informará en la sesión con los países que aportan contingentes
deadline-video-conference = enlace de vídeo para quienes informan desde el terreno en la sesión con los países que aportan contingentes
deadline-presidents-summary = resumen del Presidente de la sesión con los países que aportan contingentes
deadline-tcc-inputs = aportaciones al informe de los países que aportan contingentes y fuerzas de policía
deadline-special-representative = exposición del Representante Especial ante el Consejo
deadline-groups-of-friends = consulta a los Grupos de Amigos
# M: usage of the United Nations, from memory
deadline-provisional-agenda = orden del día provisional ({ $meeting })

## Workbooks
## M: own translation

sheet-programme = Programa
sheet-changes = Cambios
sheet-to-read = Esta lista es solo de lectura: Horseshoe lee la hoja programme.csv.
column-day = Día
column-session = Sesión
column-start = Comienzo
column-end = Fin
column-kind = Tipo
column-status = Estado
column-location = Lugar
column-id = Identificador
column-change = Cambio
unofficial = oficioso
## The papers of the Secretariat
## M: own translation

paper-forecast = Previsión provisional del programa de trabajo del Consejo de Seguridad, { $months }
paper-list = Programa de trabajo provisional del Consejo de Seguridad, { $months }
paper-daily = Programa diario del Consejo de Seguridad, { $date }
paper-cycles = Consejo de Seguridad: ciclos de informes y mandatos
paper-note = Nota de presentación del programa de trabajo del Consejo de Seguridad, { $months }
paper-not-official = Solo para información. Este no es un documento oficial y puede modificarse.
paper-expected = Previsto durante el mes
paper-if-necessary = Durante el mes, si es necesario
paper-meetings = Sesiones
paper-no-meeting = Sin sesiones.
paper-no-meeting-because = Sin sesiones: { $reason }.
paper-footnotes = Notas al pie
paper-sources = Fuentes
paper-week-of = Semana del { $date }
paper-proposed = Lo que se propone
paper-reports-needed = Informes necesarios
paper-tight = Plazos ajustados
paper-no-tight = Todos los plazos entre los elementos de un mandato dejan más de un día de margen.
paper-changes = Cambios
paper-changes-since = Cambios desde la versión { $version }
paper-nothing-changed = No ha cambiado nada.
paper-decision = Pendiente de decisión
paper-nothing-open = No hay nada pendiente.
paper-to-waive = Requiere una excepción: { $rule }
paper-to-note = A tener en cuenta: { $rule }
paper-signature = Por la Presidencia
paper-president = La Presidencia del Consejo de Seguridad
paper-count-meetings = Sesiones del Consejo
paper-count-days = Días con sesiones
paper-count-votes = Votaciones
paper-count-tentative = Elementos por confirmar
paper-count-reports = Informes aún no publicados
paper-column-format = Formato
paper-column-access = Acceso
paper-column-notes = Notas
paper-column-mandate = Mandato
paper-column-expires = Expira
paper-column-set-by = Establecido por
paper-column-cycle = Ciclo
paper-column-report = Informe
paper-column-next = Próxima renovación
paper-column-change = Cambio
paper-open = pública
paper-final = último mandato
paper-planned = previsto
paper-adopted-on = aprobada el { $date }
paper-state-on = { $state } el { $date }
paper-after-report = { $days } después del informe anterior
paper-months =
    { $count ->
        [one] { $n } mes
       *[other] { $n } meses
    }
paper-no-mandates = Ningún mandato expira en estos meses.
paper-date-fixed = su fecha está fijada
paper-report-came = el informe se publicó: { $date }
paper-mandate-of = { $mission }: el mandato expira el { $date }
paper-region-africa = África
paper-region-americas = Américas
paper-region-asia = Asia y Oriente Medio
paper-region-europe = Europa
paper-region-other = Cuestiones temáticas y otros asuntos

## The daily programme
## M: own translation

paper-column-room = Sala
