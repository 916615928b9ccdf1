### Русский. Beside each message stands its state: V and the page on which the term was read, or M.

## The language
## M: own translation

language-name = русский
explanations-are-english = Пояснения и источники даны на английском языке.

## The Council and its programme
## M: own translation

# V: https://main.un.org/securitycouncil/ru/subsidiary/wgdocs/notes
security-council = Совет Безопасности
united-nations-security-council = Совет Безопасности ООН
# M: table of terms of the design, unconfirmed
programme-of-work = Программа работы
# M: table of terms of the design, unconfirmed
programme-of-work-of = Программа работы Совета Безопасности, { $months }
# M: table of terms of the design, unconfirmed
provisional = Предварительная программа.
# M: table of terms of the design, unconfirmed
provisional-mark = ПРЕДВАРИТЕЛЬНАЯ
provisional-title = { $title } (предварительная)
for-us-mark = ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ: НЕ РАСПРОСТРАНЯТЬ
for-us = Для служебного пользования: не распространять.
waivers-needed-mark = ТРЕБУЮТСЯ ИСКЛЮЧЕНИЯ
notice = Настоящая программа является предварительной и может быть изменена. Время везде нью-йоркское.
notice-drawn-up = Настоящая программа является предварительной и может быть изменена. Составлена с помощью Horseshoe { $version } по набору данных «{ $instance }» и правилам «{ $policy }». Время везде нью-йоркское.
presidency-of = Председательство: { $presidency }.
version-dated = Версия { $version } по состоянию на { $date }.
version-number = Версия { $version }.
as-of = По состоянию на { $date }.

## Dates and times
## M: usage of the United Nations, from memory

month-name =
    { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    }
month-in-date =
    { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
month-short =
    { $month ->
        [1] янв.
        [2] февр.
        [3] марта
        [4] апр.
        [5] мая
        [6] июня
        [7] июля
        [8] авг.
        [9] сент.
        [10] окт.
        [11] нояб.
       *[12] дек.
    }
weekday-name =
    { $weekday ->
        [1] понедельник
        [2] вторник
        [3] среда
        [4] четверг
        [5] пятница
        [6] суббота
       *[7] воскресенье
    }
weekday-short =
    { $weekday ->
        [1] пн
        [2] вт
        [3] ср
        [4] чт
        [5] пт
        [6] сб
       *[7] вс
    }
month-of-year = { month-name } { $year } года
months-between = { $from } — { $to }
date-long = { weekday-name }, { $day } { month-in-date } { $year } года
# V: https://main.un.org/securitycouncil/ru/subsidiary/wgdocs/notes
date-plain = { $day } { month-in-date } { $year } года
date-short = { weekday-short } { $day } { month-short }
date-short-year = { weekday-short } { $day } { month-short } { $year } г.
date-tick = { $day } { month-short }
day-in-grid = { weekday-short } { $day }
time-of-day = { $hour } ч. { $minutes } м.
hours-between = { $from } — { $to }
until-hour = до { $time }
until-day = { $title }, до { $date }
place-with = { $place }, { $more }
session-morning = первая половина дня
session-lunch = перерыв на обед
session-afternoon = вторая половина дня
session-evening = вечер
followed-by = затем

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { ", " }
list-and = { $before } и { $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })

## Kinds of item
## M: own translation

kind-secretariat-meeting = встреча Секретариата со странами, предоставляющими войска и полицейские контингенты
kind-assessment-mission = миссия по технической оценке
# M: usage of the United Nations, from memory
kind-report = доклад Генерального секретаря
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = заседание со странами, предоставляющими войска и полицейские контингенты
kind-politico-military-briefing = военно-политический брифинг
# M: read in a document of the United Nations, page not recorded
kind-briefing = брифинг
# M: table of terms of the design, unconfirmed
kind-consultations = консультации полного состава
# M: read in a document of the United Nations, page not recorded
kind-adoption = принятие резолюции
# M: table of terms of the design, unconfirmed
kind-open-debate = открытые прения
# M: table of terms of the design, unconfirmed
kind-private-meeting = закрытое заседание
# V: https://main.un.org/securitycouncil/ru/subsidiary/wgdocs/notes
kind-subsidiary = вспомогательный орган
kind-other = прочие вопросы
report-short = доклад
briefing-before-mission = брифинг до миссии по технической оценке
briefing-after-mission = брифинг после миссии по технической оценке
technical-rollover = { $title } (техническое продление до { $date })
mandate-expires = истечение мандата
to-be-issued = { $title }: срок представления

## Formats of meetings
## M: own translation

label-vote = голосование
# M: read in a document of the United Nations, page not recorded
label-briefing = брифинг
# M: table of terms of the design, unconfirmed
label-open-debate = открытые прения
# M: table of terms of the design, unconfirmed
label-consultations = закрытые консультации полного состава
# M: table of terms of the design, unconfirmed
label-private-meeting = закрытое заседание
# M: table of terms of the design, unconfirmed
label-private = закрытое
# V: https://main.un.org/securitycouncil/ru/subsidiary/wgdocs/notes
label-subsidiary-body = вспомогательный орган
tag-closed = закрытые
tag-consultations = консультации

## How certain an item is
## M: own translation

status-proposed = предлагается
status-fixed = дата определена
status-kept = без изменений
status-moved = перенесено
status-held = проведено
state-due = ожидается
state-issued = издан
tentative = подлежит подтверждению
left-to-next = остается следующему Председателю

## Days
## M: own translation

day-to-avoid = нежелательный день
council-does-not-meet = Совет не заседает
closed = заседаний нет
to-be-avoided = нежелательно
avoid-because = нежелательно: { $reason }
official-holiday = Официальный праздник: { $name }
holiday-new-year = Новый год
holiday-good-friday = Страстная пятница
holiday-memorial = День поминовения
holiday-independence = День независимости
holiday-labor = День труда
holiday-thanksgiving = День благодарения
holiday-christmas = Рождество
holiday-eid-al-fitr = Ид аль-Фитр
holiday-eid-al-adha = Ид аль-Адха

## Headings
## M: own translation

heading-waivers = Требуются исключения
heading-noted = К сведению: проведенное или изданное нарушило следующие правила
heading-noted-short = К сведению
heading-earlier = Более ранние даты
heading-later = Более поздние даты
heading-earlier-and-later = Более ранние и более поздние даты
heading-addendum = Добавление: неофициальные заседания
heading-documents = Доклады и прочая работа
heading-reports = Доклады Генерального секретаря
heading-other-work = Прочая работа
heading-deadlines = Сроки
heading-deadlines-in-annex = Сроки (полностью — в приложении)
heading-mandates = Истекающие мандаты
heading-leads = Интервалы
heading-days-between = Дней между пунктами
heading-carried = Из набора данных
heading-penalties = Штрафы
heading-proof = Доказательство
heading-annex = { $months }: приложение
heading-tracks = { $months }: три направления
heading-changes-kept = Изменения по сравнению с сохраненной программой
heading-changes-before = Изменения по сравнению с предыдущей версией
none = Нет.
annex-lists-them = Они перечислены в приложении.
meetings-of = Заседания: { $month }

## Heads of columns
## M: own translation

column-date = Дата
column-time = Время
column-what = Пункт
column-basis = Основание
column-waived = Что исключается
column-source = Источник
column-noted = Что нарушено проведенным или изданным
column-items = Пункты
column-days = Дни
column-asked-for = Требуется
column-row = Строка
column-column = Столбец
column-text = Текст
column-item = Пункт
column-from = Было
column-to = Стало
column-why = Причина
column-lead = Интервал
column-least = Минимум
column-actual = Фактически
column-slack = Запас
column-counted-in = Единица
column-strength = Строгость
column-penalty = Штраф
column-points = Баллы
column-total = Всего
column-each = Каждый

## Changes
## M: own translation

change-dropped = исключено
change-moved = перенесено
change-new = добавлено
change-retimed = другое время
change-no-longer = больше не предусмотрено: { $from }
change-only-on = { $to }
change-from-to = было: { $from }; стало: { $to }
changes-moved-session =
    { $count ->
        [one] { $n } пункт перенесен
        [few] { $n } пункта перенесены
        [many] { $n } пунктов перенесены
       *[other] { $n } пункта перенесены
    } на другую половину того же дня
changes-moved-days =
    { $count ->
        [one] { $n } пункт перенесен
        [few] { $n } пункта перенесены
        [many] { $n } пунктов перенесены
       *[other] { $n } пункта перенесены
    }, всего на { $days }
changes-new = добавлено: { $n }
changes-dropped = исключено: { $n }
changes-retimed = в другое время в той же половине дня: { $n }
changes-none = изменений нет
changes-and-unchanged = { $changes }; без изменений: { $n }

## Leads
## M: own translation

lead-of-chain = { $subject }: { $from } → { $to }
lead-between = { $from } → { $to }
unit-calendar-days = календарные дни
unit-working-days = рабочие дни
count-days =
    { $count ->
        [one] { $n } день
        [few] { $n } дня
        [many] { $n } дней
       *[other] { $n } дня
    }
count-calendar-days =
    { $count ->
        [one] { $n } календарный день
        [few] { $n } календарных дня
        [many] { $n } календарных дней
       *[other] { $n } календарного дня
    }
count-working-days =
    { $count ->
        [one] { $n } рабочий день
        [few] { $n } рабочих дня
        [many] { $n } рабочих дней
       *[other] { $n } рабочего дня
    }
asked-at-least-calendar-days =
    не менее { $count ->
        [one] { $n } календарного дня
        [few] { $n } календарных дней
        [many] { $n } календарных дней
       *[other] { $n } календарного дня
    }
asked-at-least-working-days =
    не менее { $count ->
        [one] { $n } рабочего дня
        [few] { $n } рабочих дней
        [many] { $n } рабочих дней
       *[other] { $n } рабочего дня
    }
asked-more-than-calendar-days =
    более { $count ->
        [one] { $n } календарного дня
        [few] { $n } календарных дней
        [many] { $n } календарных дней
       *[other] { $n } календарного дня
    }
asked-more-than-working-days =
    более { $count ->
        [one] { $n } рабочего дня
        [few] { $n } рабочих дней
        [many] { $n } рабочих дней
       *[other] { $n } рабочего дня
    }
days-and-asked = { $days }; требуется: { $asked }
strength-hard = обязательно
strength-soft = желательно
strength-none = только порядок

## Penalties
## M: own translation

penalty-avoid-day = нежелательные дни
penalty-crowded-day = перегруженные дни
penalty-early-report = ранние доклады
penalty-friday = пятницы
penalty-hurried-adoption = поспешное принятие
penalty-late-adoption = позднее принятие
penalty-moved = перенесенные пункты
penalty-moves = переносы
penalty-outside-month = пункты до начала месяца
penalty-preferred-date = отступления от желаемых дат
penalty-soft-lead = несоблюдение желательных интервалов
penalty-waived = исключения из правил

## Rules
## M: own translation

rule-apart = Вариант отличается не меньшим числом пунктов, чем запрошено.
rule-bounds = Каждый пункт приходится на время между первым и последним днем, указанными в его строке.
rule-chain-order = В каждой цепочке соблюдается порядок: пункт начинается после окончания предыдущего.
rule-complete = Для каждого пункта каждой цепочки и каждого мероприятия назначена дата, и только одна.
rule-council-sits = Совет заседает в будние дни, кроме официальных праздников, в половины дня, которые не закрыты, и там, где календарь открывает заседание.
rule-directly-follows = Пункт, который следует непосредственно за другим, проводится сразу после него.
rule-fixed-date = Определенные даты соблюдаются, и изданный доклад сохраняет свою дату.
rule-lead = Обязательные интервалы соблюдаются.
rule-mandate-expiry = Резолюция принимается не позднее последнего дня мандата.
rule-one-meeting = Совет проводит одновременно одно заседание: запланированные минуты не превышают продолжительности заседания.
rule-report-due = Доклад издается не позднее установленного срока.
rule-session-order = То, что стоит первым или последним, проводится до или после всего остального.
rule-working-day = Доклады и другие документы издаются в рабочие дни.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver
## M: own translation

warning =
    { $count ->
        [one] Настоящая программа нарушает правила в { $n } случае: она не является программой работы, пока не сделано исключение.
        [few] Настоящая программа нарушает правила в { $n } случаях: она не является программой работы, пока не сделаны все исключения.
        [many] Настоящая программа нарушает правила в { $n } случаях: она не является программой работы, пока не сделаны все исключения.
       *[other] Настоящая программа нарушает правила в { $n } случая: она не является программой работы, пока не сделаны все исключения.
    }
count-points =
    { $count ->
        [one] { $n } балл
        [few] { $n } балла
        [many] { $n } баллов
       *[other] { $n } балла
    }
proof-optimal = Оптимальность доказана: { $points }, граница { $bound }.
proof-feasible = Оптимальность не доказана: { $points }; программы дешевле { $bound } не существует.
proof-infeasible = Программы не существует.
count-positions =
    { $count ->
        [one] { $n } позиция
        [few] { $n } позиции
        [many] { $n } позиций
       *[other] { $n } позиции
    }
count-variables =
    { $count ->
        [one] { $n } переменная
        [few] { $n } переменные
        [many] { $n } переменных
       *[other] { $n } переменной
    }
count-constraints =
    { $count ->
        [one] { $n } ограничение
        [few] { $n } ограничения
        [many] { $n } ограничений
       *[other] { $n } ограничения
    }
count-nodes =
    { $count ->
        [one] { $n } узел
        [few] { $n } узла
        [many] { $n } узлов
       *[other] { $n } узла
    }
left-by-the-bound = { $left } из { $all } оставлено границей
positions-left-by-the-bound = позиций, оставленных границей: { $left } из { $all }
no-search-needed = поиск не понадобился
formulation = формулировка { $name }
seconds = { $n } с

## Calendar programs
## M: own translation

calendar-waivers = { $name } (требуются исключения)
calendar-for-us = { $name } ({ $instance }, для служебного пользования)
calendar-dropped = Исключено из программы.
calendar-last-day = Последний день мандата.
calendar-fixed = Дата определена. Программа предварительная.
basis-of = Основание: { $basis }
source-of = Источник: { $source }
category-deadline = срок
category-mandate = мандат

## The chart
## M: own translation

# M: usage of the United Nations, from memory
track-secretariat = Секретариат
track-contributors = СПВ и СПП
# V: https://main.un.org/securitycouncil/ru/subsidiary/wgdocs/notes
track-council = Совет
chart-secretariat-meeting = встреча с Секретариатом
chart-assessment-mission = миссия по оценке
chart-tcc-meeting = заседание с СПВ/СПП
chart-title = Совет Безопасности, { $months }: цепочки по трем направлениям
chart-about = Направления из S/2009/659, приложение II. Предварительная программа. Затенены месяцы программы.
chart-about-page = Направления из S/2009/659, приложение II. Затенены месяцы программы.
chart-legend = Полосы: закрашенная часть — требуемый интервал, незакрашенная — если он лишь желателен; линия продолжается до следующего пункта; штриховка показывает, чего не хватает.
chart-no-chain = Цепочек мандатов не запланировано.
chart-of-months = Цепочки по трем направлениям: { $months }
chart-of-chain = Цепочка по трем направлениям: { $name }
chart-issued = { $name } издан
chart-due = { $name } ожидается
chart-lead-at-least = { $days }, требуется не менее { $n }
chart-lead-more-than = { $days }, требуется более { $n }
chart-lead-ends = { $from } — { $to }
chart-soft = желательно
chart-soft-missed = желательно, не соблюдено
chart-missed = не соблюдено

## Deadlines
## M: own translation

deadline-tcc-invitation = приглашения на заседание со странами, предоставляющими войска
deadline-informal-paper = неофициальный документ к заседанию со странами, предоставляющими войска
deadline-fact-sheets = справки к заседанию со странами, предоставляющими войска
deadline-senior-field-personnel = старшие сотрудники на местах для брифинга на заседании со странами, предоставляющими войска
deadline-video-conference = видеосвязь с докладчиками на местах для заседания со странами, предоставляющими войска
deadline-presidents-summary = резюме Председателя о заседании со странами, предоставляющими войска
deadline-tcc-inputs = материалы стран, предоставляющих войска и полицейские контингенты, к докладу
deadline-special-representative = брифинг Специального представителя в Совете
deadline-groups-of-friends = консультации с группами друзей
# M: usage of the United Nations, from memory
deadline-provisional-agenda = предварительная повестка дня ({ $meeting })

## Workbooks
## M: own translation

sheet-programme = Программа
sheet-changes = Изменения
sheet-to-read = Этот список предназначен для чтения: Horseshoe считывает лист programme.csv.
column-day = День
column-session = Часть дня
column-start = Начало
column-end = Окончание
column-kind = Вид
column-status = Статус
column-location = Место
column-id = Идентификатор
column-change = Изменение
unofficial = неофициальное
## The papers of the Secretariat
## M: own translation

paper-forecast = Предварительный прогноз программы работы Совета Безопасности, { $months }
paper-list = Предварительная программа работы Совета Безопасности, { $months }
paper-daily = Ежедневная программа Совета Безопасности, { $date }
paper-cycles = Совет Безопасности: циклы отчетности и мандатов
paper-note = Сопроводительная записка к программе работы Совета Безопасности, { $months }
paper-not-official = Только для информации. Это неофициальный документ; он может быть изменен.
paper-expected = Ожидается в течение месяца
paper-if-necessary = В течение месяца, при необходимости
paper-meetings = Заседания
paper-no-meeting = Заседаний нет.
paper-no-meeting-because = Заседаний нет: { $reason }.
paper-footnotes = Сноски
paper-sources = Источники
paper-week-of = Неделя с { $date }
paper-proposed = Что предлагается
paper-reports-needed = Необходимые доклады
paper-tight = Сжатые интервалы
paper-no-tight = Каждый интервал между пунктами мандата имеет запас более одного дня.
paper-changes = Изменения
paper-changes-since = Изменения по сравнению с версией { $version }
paper-nothing-changed = Изменений нет.
paper-decision = Ожидает решения
paper-nothing-open = Открытых вопросов нет.
paper-to-waive = Требуется исключение: { $rule }
paper-to-note = Принять к сведению: { $rule }
paper-signature = От имени Председателя
paper-president = Председатель Совета Безопасности
paper-count-meetings = Заседания Совета
paper-count-days = Дни с заседаниями
paper-count-votes = Голосования
paper-count-tentative = Неподтвержденные пункты
paper-count-reports = Еще не изданные доклады
paper-column-format = Формат
paper-column-access = Доступ
paper-column-notes = Примечания
paper-column-mandate = Мандат
paper-column-expires = Истекает
paper-column-set-by = Установлен
paper-column-cycle = Цикл
paper-column-report = Доклад
paper-column-next = Следующее продление
paper-column-change = Изменение
paper-open = открытое
paper-final = последний мандат
paper-planned = запланировано
paper-adopted-on = принята { $date }
paper-state-on = { $state }: { $date }
paper-after-report = спустя { $days } после предыдущего доклада
paper-months =
    { $count ->
        [one] { $n } месяц
        [few] { $n } месяца
        [many] { $n } месяцев
       *[other] { $n } месяца
    }
paper-no-mandates = В эти месяцы мандаты не истекают.
paper-date-fixed = дата установлена
paper-report-came = доклад издан: { $date }
paper-mandate-of = { $mission }: мандат истекает { $date }
paper-region-africa = Африка
paper-region-americas = Северная и Южная Америка
paper-region-asia = Азия и Ближний Восток
paper-region-europe = Европа
paper-region-other = Тематические и прочие вопросы

## The daily programme
## M: own translation

paper-column-room = Зал
