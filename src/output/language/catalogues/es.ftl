### Español. Beside each message stands its state: V and the page on which the term was read, or M.

## The language
## M: own translation

language-name = español
explanations-are-english = Las explicaciones y las fuentes están en inglés.

## The Council and its programme
## M: own translation

# V: https://main.un.org/securitycouncil/es
security-council = Consejo de Seguridad
# M: read in a copy of a page of un.org, https://webarchive.unesco.org/web/20160804003832/http://www.un.org/es/sc/about/structure.shtml
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
waivers-needed-mark = SE NECESITAN DISPENSAS
notice = El presente programa es provisional y puede modificarse. Todas las horas son de Nueva York.
notice-drawn-up = El presente programa es provisional y puede modificarse. Preparado por Horseshoe { $version } a partir del conjunto de datos “{ $instance }” según las reglas “{ $policy }”. Todas las horas son de Nueva York.
# V: https://main.un.org/securitycouncil/es
presidency-of = Presidencia: { $presidency }.
version-dated = Versión { $version }, al { $date }.
version-number = Versión { $version }.
as-of = Al { $date }.

## Dates and times
## M: usage of the United Nations, from memory

# V: https://main.un.org/securitycouncil/es
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
time-of-day = { $hour }.{ $minutes } horas
hours-between = de { $from } a { $to }
until-hour = hasta las { $time }
until-day = { $title }, hasta el { $date }
place-with = { $place }, { $more }
# V: https://www.un.org/securitycouncil/es/content/introduction
session-morning = mañana
session-lunch = almuerzo
session-afternoon = tarde
session-evening = noche
followed-by = a continuación

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { ", " }
list-semicolon = { "; " }
list-and = { $before } y { $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })
sentence = { $text }.

## Kinds of item
## M: own translation

kind-secretariat-meeting = reunión de la Secretaría con los países que aportan contingentes y fuerzas de policía
kind-assessment-mission = misión de evaluación técnica
# M: read in a copy of A/59/2005/Add.2, https://studylib.es/doc/4356678/a-asamblea-general-naciones-unidas
kind-report = informe del Secretario General
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = sesión con los países que aportan contingentes y fuerzas de policía
kind-politico-military-briefing = exposición oral político-militar
# V: https://www.un.org/securitycouncil/es/content/introduction
kind-briefing = exposición oral
# V: https://www.un.org/securitycouncil/es/content/introduction
kind-consultations = consultas del pleno
# V: https://www.un.org/securitycouncil/es/content/introduction
kind-adoption = aprobación de una resolución
# V: https://www.un.org/es/documents/sc/scaction/2011/workmeth.shtml
kind-open-debate = debate abierto
# V: https://www.un.org/es/documents/sc/scaction/2011/workmeth.shtml
kind-private-meeting = sesión privada
# V: https://main.un.org/securitycouncil/es/content/faq
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
# V: https://www.un.org/es/documents/sc/scaction/2011/workmeth.shtml
label-open-debate = debate abierto
# V: https://www.un.org/securitycouncil/es/content/introduction
label-consultations = consultas privadas del pleno
# V: https://www.un.org/es/documents/sc/scaction/2011/workmeth.shtml
label-private-meeting = sesión privada
# V: https://main.un.org/securitycouncil/es/content/faq
label-private = privada
# V: https://main.un.org/securitycouncil/es/content/faq
label-subsidiary-body = órgano subsidiario
tag-closed = a puerta cerrada
# V: https://main.un.org/securitycouncil/es/content/faq
tag-consultations = consultas

## How certain an item is
## M: own translation

status-proposed = propuesto
status-fixed = fecha fijada
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
avoid-because = debe evitarse: { $reason }
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

heading-waivers = Dispensas necesarias
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
column-waived = Dispensa de la regla
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
column-lead-from = Del
column-lead-to = Al
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
penalty-waived = dispensas de reglas

## Rules
## M: own translation

rule-apart = Una alternativa difiere al menos en el número de elementos pedido.
rule-bounds = Cada elemento cae entre el primer y el último día que permite su fila.
rule-chain-order = Cada cadena mantiene su orden: un elemento empieza cuando ha terminado el anterior.
rule-complete = Cada elemento de cada cadena y cada acto tiene fecha, una sola vez.
rule-council-sits = El Consejo se reúne los días laborables que no son feriados oficiales, en sesiones que no están cerradas y donde el calendario abre una sesión.
rule-directly-follows = Un elemento que sigue directamente a otro se celebra justo después de él.
rule-fixed-date = Deben mantenerse las fechas fijadas, y un informe publicado mantiene su fecha.
rule-lead = Deben respetarse los intervalos obligatorios.
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
        [one] El presente programa incumple una regla: no es un programa de trabajo mientras no se conceda una dispensa.
       *[other] El presente programa incumple reglas en { $n } lugares: no es un programa de trabajo mientras no se concedan todas las dispensas.
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

calendar-waivers = { $name } (se necesitan dispensas)
calendar-for-us = { $name } ({ $instance }, uso interno)
calendar-dropped = Ya no figura en el programa.
calendar-last-day = Último día del mandato.
calendar-fixed = Fecha fijada. El programa es provisional.
basis-of = Fundamento: { $basis }
source-of = Fuente: { $source }
category-deadline = plazo
# V: https://main.un.org/securitycouncil/es
category-mandate = mandato

## The chart
## M: own translation

# V: https://www.un.org/securitycouncil/es/content/repertoire/procedural-issues
track-secretariat = Secretaría
track-contributors = Países contribuyentes
# V: https://main.un.org/securitycouncil/es
track-council = Consejo
chart-secretariat-meeting = reunión con la Secretaría
chart-assessment-mission = misión de evaluación
chart-tcc-meeting = sesión con países contribuyentes
chart-title = Consejo de Seguridad, { $months }: las cadenas en tres líneas
chart-about = Líneas de S/2009/659, anexo II. Provisional. Sombreado: los meses del programa.
chart-about-page = Las líneas de S/2009/659, anexo II. Sombreado: los meses del programa.
chart-legend = Barras: la parte llena es lo exigido, hueca si el intervalo es flexible; la línea llega hasta el elemento siguiente; lo rayado es lo que falta.
chart-no-chain = No hay ninguna cadena de mandato prevista.
chart-of-months = Las cadenas en tres líneas: { $months }
chart-of-chain = La cadena en tres líneas: { $name }
chart-issued = { $name } publicado
chart-due = { $name } previsto
chart-lead-at-least = { $days } (al menos { $n })
chart-lead-more-than = { $days } (más de { $n })
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
deadline-presidents-summary = resumen de la sesión con los países que aportan contingentes, preparado por la Presidencia
deadline-tcc-inputs = contribuciones al informe de los países que aportan contingentes y fuerzas de policía
deadline-special-representative = exposición del Representante Especial ante el Consejo
deadline-groups-of-friends = consulta a los Grupos de Amigos
# M: read in a copy of the Repertoire, https://fdocuments.es/document/captulo-ii-orden-del-da-11-02856-19-nota-introductoria-el-presente-captulo.html
deadline-provisional-agenda = orden del día provisional ({ $meeting })

## Workbooks
## M: own translation

sheet-programme = Programa
sheet-changes = Cambios
sheet-to-read = Esta lista es solo de lectura: Horseshoe lee la hoja programme.csv.
column-day = Día
column-session = Momento
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
# V: https://main.un.org/securitycouncil/es
paper-cycles = Consejo de Seguridad: mandatos y ciclo de presentación de informes
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
paper-tight = Intervalos ajustados
paper-no-tight = Todos los intervalos entre los elementos de un mandato dejan más de un día de margen.
paper-changes = Cambios
paper-changes-since = Cambios desde la versión { $version }
paper-nothing-changed = No ha cambiado nada.
paper-decision = Pendiente de decisión
paper-nothing-open = No hay nada pendiente.
paper-to-waive = Requiere dispensa: { $rule }
paper-to-note = Téngase en cuenta: { $rule }
paper-signature = Por la Presidencia
# V: https://main.un.org/securitycouncil/es/subsidiary/wgdocs/notes
paper-president = La Presidencia del Consejo de Seguridad
paper-count-meetings = Sesiones del Consejo
paper-count-days = Días con sesiones
paper-count-votes = Votaciones
paper-count-tentative = Elementos por confirmar
paper-count-reports = Informes aún no publicados
paper-column-format = Formato
paper-column-access = Acceso
paper-column-notes = Notas
# V: https://main.un.org/securitycouncil/es
paper-column-mandate = Mandato
paper-column-expires = Expira
paper-column-set-by = Establecido por
paper-column-cycle = Ciclo
paper-column-report = Informe
paper-column-next = Próxima renovación
paper-column-change = Cambio
# V: https://main.un.org/securitycouncil/es/content/faq
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

## The desk
## M: own translation

desk-closed-title = Esta página ya no tiene acceso a Horseshoe
desk-opening = Abriendo Horseshoe…
desk-skip = Ir al programa
desk-no-token = Esta dirección no contiene ningún token.
desk-open-printed = Abra la dirección que mostró `horseshoe serve`.
desk-open-new-run = Abra la dirección que mostró la nueva ejecución.
desk-other-run = Otra ejecución de Horseshoe responde en esta dirección.
desk-refused-status = El servidor rechazó la solicitud (estado { $status }).
desk-page-failed = La página ha fallado: { $words }.
desk-page-failed-help = Vuelva a cargarla; el servidor conserva el proyecto.
desk-gone = El servidor de Horseshoe no responde.
desk-gone-about = Nada de lo confirmado se ha perdido: el diario está en la carpeta. Esta página vuelve a intentarlo cada pocos segundos y conserva sus cambios.
desk-ask-now = Reintentar ahora
desk-file-changed = Se ha modificado un archivo fuera de Horseshoe.
desk-take-theirs = Tomar la otra versión y volver a aplicar mis cambios
desk-look = Examinar…
desk-dismiss = Cerrar
desk-changes-wait =
    { $count ->
        [one] { $n } cambio espera aquí.
       *[other] { $n } cambios esperan aquí.
    }
desk-download-changes = Descargar mis cambios
desk-calendar-caption = { $title }: semanas por medias jornadas. Las flechas desplazan, Intro abre, Espacio toma.
desk-calendar-caption-narrow = { $title }: días por medias jornadas. Las flechas desplazan, Intro abre, Espacio toma.
desk-list-caption = { $title }, por fecha. Las flechas desplazan, Intro abre, Espacio toma.
desk-day-long = { weekday-name } { $day } de { month-in-date }
desk-title = { programme-of-work }, { $months }
desk-documents = Documentos
desk-papers = Documentos
desk-paper = documento
desk-row-morning = mañ.
desk-row-lunch = alm.
desk-row-afternoon = tarde
desk-row-evening = noche
desk-no-chains = Este mes no se renueva ningún mandato.
desk-fullness = Ocupación de cada media jornada: { $list }
desk-fullness-of-day = { $date } { $morning } y { $afternoon }
desk-percent = { $number } %
desk-mandate-ends = el mandato expira: { $date }
desk-no-mandate-end = no se indica cuándo expira el mandato
desk-ends = expira: { $date }
desk-lead-short = { $days }, faltan { $number }
desk-lead-none = { $days }, sin margen
desk-lead-spare = { $days }, margen: { $number }
desk-bar-short = { $days } · faltan { $number }
desk-bar-spare = { $days } · margen { $number }
desk-lead-is = intervalo: { $lead }
desk-lead-to = Hasta { $title }: { $lead }; exigido: { $asked }
desk-lead-from = Desde { $title }: { $lead }; exigido: { $asked }
desk-lead-before = Intervalo anterior
desk-headline-best = Óptimo demostrado: { $points }
desk-headline-best-costs = { $points }; el óptimo cuesta { $best }
desk-headline-not-proved = { $points }; óptimo no demostrado
desk-headline-unknown = { $points }; no se sabe cuánto cuesta el óptimo
desk-headline-waived =
    { $count ->
        [one] Ningún programa cumple todas las reglas; este exige dispensa de { $n } regla
       *[other] Ningún programa cumple todas las reglas; este exige dispensa de { $n } reglas
    }
desk-headline-impossible = Ningún programa cumple todas las reglas
desk-headline-stopped = Se agotó el tiempo antes de encontrar un programa
desk-fact-lead = Intervalo más ajustado: { $from } → { $to }, margen de { $days }
desk-fact-renewed =
    { $count ->
        [one] Se renueva { $n } mandato
       *[other] Se renuevan { $n } mandatos
    }
desk-fact-due =
    { $count ->
        [one] Se espera { $n } informe
       *[other] Se esperan { $n } informes
    }
desk-nothing-else-moved = No se ha trasladado nada más.
desk-others-moved =
    { $count ->
        [one] { $n } elemento más trasladado:
       *[other] { $n } elementos más trasladados:
    }
desk-keep = Conservar
desk-undo = Deshacer
desk-best-instead = Mejor el óptimo
desk-the-tray = la bandeja
desk-to = a
desk-was-here = estaba aquí
desk-no-fit = Ningún programa es posible
desk-undo-back = Deshacer y volver al proyecto anterior
desk-against = Qué se opone a qué
desk-repairs = Soluciones
desk-repairs-so-far = { $number } hasta ahora, buscando…
desk-count-ways =
    { $count ->
        [one] { $n } solución
       *[other] { $n } soluciones
    }
desk-no-repair = Ningún cambio por sí solo hace posible un programa.
desk-time-up = Se agotó el tiempo antes de probarlo todo.
desk-by-hand = { $price }; no es un cambio de las filas: debe hacerse a mano
desk-own-pin = una fecha fijada aquí
desk-if-waived = { $points } con dispensa
desk-then = después { $points }
desk-then-same = después los mismos puntos que antes
desk-nothing-moves = nada se mueve
desk-plan-waivers =
    { $count ->
        [one] Planificar con una dispensa ({ $n })
       *[other] Planificar con las { $n } dispensas menos costosas
    }
desk-for-waived = { $points } por las dispensas
desk-not-cheapest = mínimo no demostrado
desk-tab-why = Por qué aquí
desk-tab-move = Trasladar…
desk-tab-facts = Datos
desk-tab-notes = Notas
desk-in-tray = En espera en la bandeja
desk-pin-here = Fijar aquí
desk-release = Liberar
desk-back-to-month = Volver al mes
desk-about-item = Acerca de este elemento
desk-details = Detalles
desk-close-details = Cerrar los detalles
desk-length = Duración
desk-marks = Indicaciones
desk-own-window = Período propio
desk-may-stand = Fechas posibles
desk-mandate-end = Fin del mandato
desk-resolution = Resolución
desk-penholder = Redactor
desk-name-in-files = Nombre en los archivos
desk-from-day = a partir de: { $date }
desk-to-day = hasta: { $date }
desk-costs-here = Lo que cuesta aquí
desk-edit-row = Modificar la fila…
desk-undo-what = Deshacer: { $what }
desk-nothing-to-undo = Nada que deshacer
desk-redo = Rehacer
desk-redo-what = Rehacer: { $what }
desk-nothing-to-redo = Nada que rehacer
desk-save = Guardar
desk-save-key = Guardar (S)
desk-add = Añadir
desk-add-key = Añadir un elemento (A)
desk-more = Más
desk-menu-days = Cerrar o abrir días…
desk-menu-replan = Volver a planificar desde un día…
desk-menu-policy = Reglas e intervalos…
desk-menu-scenarios = Hipótesis…
desk-menu-alternatives = Otros buenos programas…
desk-menu-versions = Versiones…
desk-menu-log = Lo que se ha hecho…
desk-menu-circulate = Copia para distribución…
desk-menu-print = Imprimir…
desk-menu-settings = Ajustes…
desk-menu-help = Ayuda y teclas…
desk-held-before = Celebrado antes de: { $date }
desk-view = Vista
desk-view-calendar = Calendario
desk-view-chains = Cadenas
desk-view-list = Lista
desk-draft-files = como en los archivos
desk-draft-saved = guardado
desk-draft-version-saved = versión { $version }, guardada
desk-draft-version = versión { $version }, sin cambios
desk-draft-unsaved = proyecto { $draft }, sin guardar
desk-best-so-far = mejor hasta ahora: { $points }
desk-bound = cota: { $points }
desk-stop = Detener
desk-find-label = Buscar un elemento
desk-find = Buscar  /
desk-priced = { $priced } de { $all } evaluados
desk-in-hand = En mano:
desk-shades = Tonos
desk-free = gratis
desk-to-more = hasta { $points }
desk-more-than = más
desk-others-must = otros deben moverse
desk-not-possible = imposible
desk-put-back = Devolver
desk-move = Trasladar
desk-move-dots = Trasladar…
desk-move-item = Trasladar { $title }
desk-nothing-found = No se ha encontrado nada.
desk-that-day = Ese día
desk-a-drop = Al soltar
desk-keeps = se mantiene el resto
desk-takes-best = se toma el óptimo
desk-cannot-move = Este elemento no puede trasladarse.
desk-was-put-back = Devuelto.
desk-prices-coming = Calculando los costos…
desk-possible-best-first = { $slots }, de menor a mayor costo.
desk-possible-slots =
    { $count ->
        [one] { $n } franja posible
       *[other] { $n } franjas posibles
    }
desk-slots-impossible =
    { $count ->
        [one] { $n } franja imposible
       *[other] { $n } franjas imposibles
    }
desk-take-hold = Tomar
desk-drop-widens = { $why }; al soltarlo aquí se amplía
desk-notes-of = Notas: { $item }
desk-notes-stay = Las notas no salen de aquí: ninguna copia distribuida ni impresa las contiene.
desk-keep-notes = Conservar las notas
desk-the-month = El mes
desk-as-of = Lo anterior a esta fecha ya se ha celebrado: { $date }.
desk-your-changes = Sus cambios
desk-no-changes = Ninguno por ahora. Tome un elemento y las franjas mostrarán lo que costaría cada lugar.
desk-keep-as-scenario = Conservarlos como hipótesis…
desk-pinned-heading = Fijados
desk-pinned = fijado aquí
desk-release-item = Liberar { $title }
desk-points-for = A qué corresponden los puntos
desk-paper-legend = * fecha fijada · ? por confirmar · rayado: día que debe evitarse · gris: el Consejo no se reúne.
desk-draft-changed = El proyecto ha cambiado desde entonces.
desk-compare-again = Comparar de nuevo
desk-beside = Hipótesis junto al proyecto
desk-beside-caption = El proyecto y { $scenarios }: puntos y elementos que se trasladan
desk-the-draft = El proyecto
desk-none = ninguno
desk-items-that-move = Elementos que se trasladan
desk-apply = Aplicar
desk-apply-draft = Aplicar al proyecto
desk-apply-scenario = Aplicar al proyecto: { $name }
desk-planning = planificando…
desk-the-same = igual
desk-not-known = No se sabe
desk-cannot-be-made = No puede hacerse
desk-why = Por qué
desk-why-not-scenario = { $name } no cabe en ningún lugar
desk-same = igual
desk-left-out = suprimido
desk-no-programme = ningún programa
desk-scenario-label = Hipótesis: { $name }
desk-here-now = aquí ahora
desk-of-the-best = entre los mejores
desk-minutes-of = { $used } de { $minutes } min
desk-minutes = { $used } min
desk-minutes-used = ocupado: { $minutes }
desk-count-minutes =
    { $count ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
desk-count-items =
    { $count ->
        [one] { $n } elemento
       *[other] { $n } elementos
    }
desk-count-moves =
    { $count ->
        [one] { $n } traslado
       *[other] { $n } traslados
    }
desk-count-changes =
    { $count ->
        [one] { $n } cambio
       *[other] { $n } cambios
    }
desk-count-deadlines =
    { $count ->
        [one] { $n } plazo
       *[other] { $n } plazos
    }
desk-count-scenarios =
    { $count ->
        [one] { $n } hipótesis
       *[other] { $n } hipótesis
    }
desk-empty = vacío
desk-no-documents = sin documentos
desk-rule-breaks = se incumple una regla
desk-unmoved = sin mover nada más: { $why }
desk-no = no
desk-no-because = no: { $why }
desk-no-place = ningún programa lo sitúa aquí
desk-at-least = al menos { $points }
desk-at-most = como máximo { $moves }
desk-no-moves = sin traslados
desk-price-to-come = costo por calcular
desk-no-extra = ningún punto más
desk-more-points =
    { $count ->
        [one] { $n } punto más
       *[other] { $n } puntos más
    }
desk-nothing-else-moves = nada más se mueve
desk-tray = Bandeja
desk-items-without-place =
    { $count ->
        [one] { $n } elemento sin lugar
       *[other] { $n } elementos sin lugar
    }
desk-tray-impossible = Ningún programa cumple todas las reglas, por lo que ninguno tiene lugar.
desk-tray-stopped = No se encontró ningún programa en el tiempo previsto.
desk-tray-paler = Se muestran más pálidos en su último lugar.
desk-asking-why = Buscando la explicación…
desk-before-window = antes de su período propio, que comienza el { $date }
desk-after-window = después de su período propio, que termina el { $date }
desk-no-place-now = sin lugar; estuvo aquí por última vez
desk-was-on = estaba previsto: { $place }
desk-edit-pin = { $title }: { $place }
desk-edit-set = { $title }: { $field } = { $value }
desk-edit-add = Añadir { $title }
desk-edit-remove = Suprimir { $title }
desk-edit-close = Cerrar ({ $days }): { $reason }
desk-edit-open = Abrir ({ $days }): { $reason }
desk-edit-avoid = Evitar ({ $days }): { $reason }
desk-edit-hold = Dar por celebrado lo anterior a: { $date }
desk-edit-waive = Planificar con las dispensas menos costosas
desk-other-window = Otra ventana modificó antes el proyecto.
desk-other-window-help = Examínelo y repita la operación.
desk-other-window-on-top = Otra ventana modificó el proyecto; su cambio se añadió a continuación.
desk-change-waits = El servidor no responde; el cambio espera en esta página.
desk-planning-now = Planificando…
desk-undoing = Deshaciendo…
desk-redoing = Rehaciendo…
desk-planning-again = Planificando de nuevo…
desk-seeking-waivers = Buscando las dispensas menos costosas…
desk-reading-files = Leyendo de nuevo los archivos…
desk-done-nothing-moved = { $what }: hecho, nada se ha movido.
desk-the-change = El cambio
desk-no-fit-now = Ya no es posible ningún programa. { $why }
desk-after-edit = { $headline }. { $moved } Conservar o deshacer.
desk-items-moved =
    { $count ->
        [one] { $n } elemento trasladado.
       *[other] { $n } elementos trasladados.
    }
desk-nothing-undone = Nada que deshacer.
desk-nothing-redone = Nada que rehacer.
desk-undone = Deshecho: { $what }.
desk-done-again = Rehecho: { $what }.
desk-kept = Conservado.
desk-planned-again = Planificado de nuevo a partir del { $date }; lo anterior se da por celebrado.
desk-planned-waivers = Planificado con dispensas.
desk-read-without = Los archivos se leyeron de nuevo, sin los cambios de este proyecto.
desk-read-on-top = Los archivos se leyeron de nuevo; sus cambios se mantienen.
desk-saved = Guardado como versión { $version }: { $files }.
desk-journal-alone = Solo en el diario, pues ninguna celda de un archivo puede contenerlo: { $steps }.
desk-answers-again = El servidor responde de nuevo.
desk-waited-refused = Se rechazó un cambio que estaba en espera: { $what }.
desk-scenarios-planned = Junto al proyecto: { $scenarios }.
desk-repairs-found =
    { $count ->
        [one] { $n } solución encontrada.
       *[other] { $n } soluciones encontradas.
    }
desk-first-repair = Primera solución: { $repair }.
desk-scenario-kept = La hipótesis “{ $name }” se ha conservado.
desk-scenario-gone = La hipótesis “{ $name }” se ha suprimido.
desk-cannot-be-moved = { $title } no puede trasladarse.
desk-taken = { $title } en mano. Las flechas recorren las franjas, del 1 al 5 son las mejores, Intro suelta, Esc devuelve.
desk-item-put-back = { $title }: devuelto.
desk-best-known = Ya se conocen las mejores franjas. La primera: { $place }, { $price }.
desk-no-other-slot = No es posible ninguna otra franja.
desk-no-slot-number = No hay ninguna franja número { $number }.
desk-hold-on = Celebrar { $title }: { $place }
desk-no-slot-that-way = Ninguna franja posible por ahí.
desk-choose-first = Elija primero un elemento.
desk-view-is = Vista: { $view }.
desk-add-title = Añadir al mes
desk-add-event = una sesión u otro elemento
desk-add-renewal = un mandato que debe renovarse
desk-add-plan = Añadir y dejar que el programa lo sitúe
desk-where-fit = ¿Dónde cabría?
desk-cancel = Cancelar
desk-close = Cerrar
desk-fits-nowhere = No cabe en ningún lugar si el resto no cambia.
desk-best-first = Primero los mejores lugares; un clic lo añade ahí
desk-seeking-three = Buscando tres que difieran…
desk-points-unknown = Puntos desconocidos
desk-take-this = Tomar este
desk-another-programme = Otro buen programa
desk-no-alternative = No se encontró ningún otro programa.
desk-days-close = cerrar: el Consejo no puede reunirse
desk-days-avoid = evitar: puede hacerlo, con un costo
desk-days-open = abrir: se reúne en fin de semana, feriado, a mediodía o por la noche
desk-from = Desde
desk-to-same = Hasta (vacío: el mismo día)
desk-part-of-day = Parte del día
desk-whole-day = todo el día
desk-reason = Motivo, tal como se imprime
desk-plan-with-this = Planificar así
desk-now = Ahora
desk-open = abierto
desk-open-button = Abrir
desk-open-day = Abrir: { $date }
desk-half-closed = { $session } sin sesiones: { $why }
desk-opened-here = abierto en Horseshoe
desk-circulate-about = La copia para distribución no contiene puntos, demostración, notas ni nombres de archivos. Las reuniones oficiosas figuran en una adición.
desk-format-html = Página para navegador y papel (HTML)
desk-format-docx = Documento para Word (DOCX)
desk-format-xlsx = Libro de Excel (XLSX)
desk-format-md = Texto para un wiki o un mensaje (Markdown)
desk-format-ics = Calendario para Outlook y otros (ICS)
desk-format-text = Texto sin formato
desk-format-csv = Tabla (CSV)
desk-format-json = Todo, para un programa informático (JSON)
desk-print-pdf = Imprimir o guardar como PDF
desk-for-us-alone = Solo para uso interno
desk-language = Idioma
desk-language-auto = el del conjunto de datos o del navegador
desk-downloaded = { $name } se ha descargado.
desk-edit-title = Modificar { $title }
desk-edit-renewal = Modificar la renovación { $title }
desk-edit-label = Modificar { $title }: { $fields }
desk-no-rows = El servidor no facilita las filas.
desk-row-gone = Esta fila no está en los archivos.
desk-reading-rows = Leyendo las filas…
desk-plan-with-these = Planificar con estos valores
desk-remove-renewal = Suprimir la renovación
desk-remove-item = Suprimir el elemento
desk-column-title = Título
desk-column-kind = Tipo
desk-column-minutes = Minutos
desk-column-date = Fecha
desk-column-session = Momento
desk-column-start = Comienzo
desk-column-earliest = Como muy pronto
desk-column-latest = A más tardar
desk-column-preferred = Preferida
desk-column-after = Después de
desk-column-order = Orden
desk-column-location = Lugar
desk-column-basis = Fundamento
desk-column-notes = Notas
desk-column-source = Fuente
desk-column-mission = Misión
desk-column-action = Medida
desk-column-mandate-expires = Expiración del mandato
desk-column-report-due = Plazo del informe
desk-column-report-issued = Publicación del informe
desk-column-report-symbol = Signatura del informe
desk-column-not-before = No antes de
desk-column-complete-by = Finalizar antes de
desk-column-until = Hasta
desk-column-changed-on = Modificado el
desk-column-resolution = Resolución
desk-column-briefing = Exposición oral
desk-column-politico-military-briefing = Exposición oral político-militar
desk-column-council-mission = Misión del Consejo
desk-column-assessment-mission = Misión de evaluación
desk-column-penholder = Redactor
desk-tentative-long = Por confirmar: se imprime con un signo de interrogación
desk-unofficial-long = Oficioso: no ocupa tiempo del Consejo y figura en una adición
desk-hint-never-printed = nunca se imprime
desk-hint-printed = se imprime
desk-hint-start = por ejemplo, 10:30
desk-hint-after = el nombre del elemento al que sigue directamente
desk-hint-until = de una prórroga técnica
desk-hint-span = primer/último día
desk-not-set = sin especificar
desk-yes = sí
desk-choice-no = no
desk-action-renewal = renovación
desk-action-change = modificación
desk-action-withdrawal = retirada
desk-action-termination = terminación
desk-action-creation = creación
desk-action-consultation = consulta
desk-action-rollover = prórroga
desk-mandate-peacekeeping = Mantenimiento de la paz
desk-mandate-political = Misión política especial
desk-mandate-sanctions = Sanciones
desk-mandate-authorization = Autorización
desk-help-about = Tome un elemento y cada franja mostrará lo que costaría situarlo ahí: los puntos adicionales y cuántos otros elementos se trasladan. Suéltelo, vea qué se ha movido y consérvelo, deshágalo o tome el óptimo. No se escribe nada en sus archivos hasta que guarde; todo cambio está en el diario de la carpeta antes de confirmarse.
desk-keys = Teclas
desk-key-tab = entrar en el calendario o la lista, y salir
desk-key-arrows = por elementos y franjas; con un elemento en mano, entre las franjas posibles
desk-key-enter = detalles del elemento; con un elemento en mano, soltarlo
desk-key-space = tomar el elemento, en el calendario y en la lista
desk-key-numbers = soltar en una de las cinco mejores franjas
desk-key-escape = devolver; salir de los detalles; deshacer un traslado imposible
desk-key-ends = primera y última franja de la línea
desk-key-pin = fijar el elemento donde está, o liberarlo
desk-key-why = por qué está aquí
desk-key-add = añadir un elemento
desk-key-save = guardar
desk-key-undo = deshacer y rehacer
desk-key-view = vista siguiente
desk-key-find = buscar
desk-key-help = esta página
desk-letters = Las letras solas son atajos
desk-weekend = Mostrar sábados y domingos
desk-colours = Colores
desk-theme-system = los del sistema
desk-theme-light = claro
desk-theme-dark = oscuro
desk-log-base = Lectura
desk-log-edit = Paso
desk-log-undo = Deshecho
desk-log-redo = Rehecho
desk-log-save = Guardado
desk-log-scenario = Hipótesis
desk-log-empty = Nada por ahora. Cada paso, cada acción deshecha y cada guardado aparece aquí.
desk-log-caption = Pasos, el más reciente primero
desk-when = Cuándo
desk-step = Paso
desk-moment = { $date }, { $time }
desk-log-times = Las horas son las del navegador que dio el paso.
desk-outside-about = No se ha escrito nada. Alguien modificó los archivos de esta carpeta después de que se leyeran.
desk-cells-differ = Celdas que difieren
desk-cell = Celda
desk-yours = Usted
desk-theirs = Otros
desk-before = Antes
desk-take-theirs-only = Tomar la otra versión, sin mis cambios
desk-save-copy-label = O guardar como copia, en una carpeta contigua
desk-folder-name = nombre de la carpeta
desk-save-copy = Guardar la copia
desk-policy = Reglas
desk-leads-asked = Intervalos exigidos
desk-must-be-kept = obligatorio
desk-a-wish = deseable, con un costo
desk-bound-more-than = más de
desk-bound-at-least = al menos
desk-no-leads = El servidor no facilita los intervalos de las reglas.
desk-replan-about = Todo lo anterior a ese día ya se ha celebrado: se mantiene, con su día y hora, sea cual sea la regla que incumpla. El resto se vuelve a planificar, con el menor número de traslados que permitan los puntos.
desk-replan-held = Lo anterior a esta fecha ya se da por celebrado: { $date }.
desk-replan-later = Un día posterior incluye más; Deshacer lo revierte.
desk-replan-counts = Antes del { $date }: { $held }, ya celebrado. Después, trasladable: { $open }.
desk-plan-again = Volver a planificar
desk-scenarios-none = Aún no hay ninguna. Aquí aparecen las filas de scenarios.csv de la carpeta y los cambios de este proyecto que conserve con un nombre.
desk-scenarios-unread = No se puede leer scenarios.csv.
desk-scenarios-choose = Elegir qué se compara con el proyecto
desk-chosen-of = { $chosen } de { $all }
desk-scenarios-left-out =
    { $count ->
        [one] Aquí se omite { $n } hipótesis más del archivo; `horseshoe whatif` no tiene límite.
       *[other] Aquí se omiten { $n } hipótesis más del archivo; `horseshoe whatif` no tiene límite.
    }
desk-planning-each = Planificando cada una…
desk-compare-chosen = Comparar la selección
desk-compare = Comparar { $scenarios }
desk-choose-none = No elegir ninguna
desk-choose-all = Elegir todas
desk-scenario-line = scenarios.csv, línea { $line }
desk-kept-here = conservada aquí
desk-remove = Suprimir
desk-remove-scenario = Suprimir la hipótesis “{ $name }”
desk-scenario-keep = Conservar los cambios de este proyecto como hipótesis
desk-its-name = su nombre
desk-versions-none = Aún no se ha guardado nada. Cada vez que se guarda se conserva una versión: los archivos y todos los formatos del programa.
desk-differs-from = Diferencias entre
desk-differs-to = y
desk-reading = Leyendo…
desk-nothing-differs = Ninguna diferencia.
desk-items-differ =
    { $count ->
        [one] Difiere { $n } elemento
       *[other] Difieren { $n } elementos
    }
desk-save-version = Guardar el proyecto como versión
desk-version = versión { $version }
desk-not-the-best = óptimo no demostrado
