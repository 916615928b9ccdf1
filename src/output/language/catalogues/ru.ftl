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
programme-of-work-of = Программа работы Совета Безопасности на { $months }
# M: table of terms of the design, unconfirmed
provisional = Предварительная программа.
# M: table of terms of the design, unconfirmed
provisional-mark = ПРЕДВАРИТЕЛЬНАЯ
provisional-title = { $title } (предварительная)
for-us-mark = ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ: НЕ РАСПРОСТРАНЯТЬ
for-us = Для служебного пользования: не распространять.
waivers-needed-mark = ТРЕБУЮТСЯ ИСКЛЮЧЕНИЯ
notice = Настоящая программа является предварительной и может быть изменена. Время указано по Нью-Йорку.
notice-drawn-up = Настоящая программа является предварительной и может быть изменена. Составлена с помощью программы Horseshoe { $version } на основе набора данных «{ $instance }» согласно правилам «{ $policy }». Время указано по Нью-Йорку.
# V: https://peacekeeping.un.org/ru/glava-oon-v-sovbeze-prizval-ispolzovat-diplomatiyu-dlya-razresheniya-konfliktov
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
time-of-day = { $hour } ч. { $minutes } м.
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
list-semicolon = { "; " }
list-and = { $before } и { $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })
sentence = { $text }.

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
to-be-issued = { $title } — срок представления

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
tag-closed = закрытый формат
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
left-to-next = передается следующему Председателю

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
heading-noted = К сведению: уже проведенное или изданное не соответствует следующим правилам
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
column-waived = Исключение из правила
column-source = Источник
column-noted = Правило, которому не соответствует уже проведенное или изданное
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
column-lead-from = С
column-lead-to = По
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
rule-council-sits = Совет заседает в будние дни, кроме официальных праздников, в те половины дня, которые не закрыты, а также тогда, когда заседание предусмотрено календарем.
rule-directly-follows = Пункт, который следует непосредственно за другим, проводится сразу после него.
rule-fixed-date = Определенные даты должны соблюдаться, и изданный доклад сохраняет свою дату.
rule-lead = Обязательные интервалы должны соблюдаться.
rule-mandate-expiry = Резолюция принимается не позднее последнего дня мандата.
rule-one-meeting = Совет проводит не более одного заседания одновременно: запланированные минуты не превышают продолжительности половины дня.
rule-report-due = Доклад издается не позднее установленного срока.
rule-session-order = То, что стоит первым или последним, проводится до или после всего остального.
rule-working-day = Доклады и другие документы издаются в рабочие дни.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver
## M: own translation

warning =
    { $count ->
        [one] Настоящая программа нарушает правила в { $n } случае: она не является программой работы без соответствующего исключения.
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
deadline-senior-field-personnel = старшие сотрудники полевого персонала, выступающие с брифингом на заседании со странами, предоставляющими войска
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
column-end = Конец
column-kind = Вид
column-status = Статус
column-location = Место
column-id = Идентификатор
column-change = Изменение
unofficial = неофициальное
## The papers of the Secretariat
## M: own translation

paper-forecast = Предварительный прогноз программы работы Совета Безопасности на { $months }
paper-list = Предварительная программа работы Совета Безопасности на { $months }
paper-daily = Программа Совета Безопасности на день: { $date }
paper-cycles = Совет Безопасности: циклы отчетности и мандатов
paper-note = Сопроводительная записка к программе работы Совета Безопасности на { $months }
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
# V: https://main.un.org/securitycouncil/ru/subsidiary/wgdocs/notes
paper-president = Председатель Совета Безопасности
paper-count-meetings = Заседания Совета
paper-count-days = Дни с заседаниями
paper-count-votes = Голосования
paper-count-tentative = Пункты, подлежащие подтверждению
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
paper-open = открытый формат
paper-final = последний мандат
paper-planned = запланировано
# M: read in a copy of S/RES/1929 (2010), https://iplex360.com.ua/npa.php?code=995_i86
paper-adopted-on = принята { $date }
paper-state-on = { $state }: { $date }
paper-after-report = через { $days } после предыдущего доклада
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

## The desk
## M: own translation

desk-closed-title = Эта страница больше не связана с Horseshoe
desk-opening = Открывается Horseshoe…
desk-skip = Перейти к программе
desk-no-token = В этом адресе нет ключа доступа.
desk-open-printed = Откройте адрес, который вывела команда `horseshoe serve`.
desk-open-new-run = Откройте адрес, который вывел новый запуск.
desk-other-run = По этому адресу отвечает другой запуск Horseshoe.
desk-refused-status = Сервер отклонил запрос (код { $status }).
desk-page-failed = Сбой страницы: { $words }.
desk-page-failed-help = Перезагрузите ее; проект хранится на сервере.
desk-gone = Сервер Horseshoe не отвечает.
desk-gone-about = Ничего из подтвержденного не потеряно: журнал находится в папке. Страница повторяет запрос каждые несколько секунд и хранит ваши изменения.
desk-ask-now = Повторить сейчас
desk-file-changed = Файл изменен вне Horseshoe.
desk-take-theirs = Взять их версию и повторить мои изменения
desk-look = Посмотреть…
desk-dismiss = Скрыть
desk-changes-wait =
    { $count ->
        [one] Здесь ожидает { $n } изменение.
        [few] Здесь ожидают { $n } изменения.
        [many] Здесь ожидают { $n } изменений.
       *[other] Здесь ожидают { $n } изменения.
    }
desk-download-changes = Скачать мои изменения
desk-calendar-caption = { $title }: недели по половинам дня. Стрелки — перемещение, Enter — открыть, пробел — взять.
desk-calendar-caption-narrow = { $title }: дни по половинам дня. Стрелки — перемещение, Enter — открыть, пробел — взять.
desk-list-caption = { $title }, по датам. Стрелки — перемещение, Enter — открыть, пробел — взять.
desk-day-long = { weekday-name }, { $day } { month-in-date }
desk-title = { programme-of-work }, { $months }
desk-documents = Документы
desk-papers = Документы
desk-paper = документ
desk-row-morning = утро
desk-row-lunch = обед
desk-row-afternoon = день
desk-row-evening = вечер
desk-no-chains = В этом месяце ни один мандат не продлевается.
desk-fullness = Заполненность каждой половины дня: { $list }
desk-fullness-of-day = { $date } { $morning } и { $afternoon }
desk-percent = { $number } %
desk-mandate-ends = мандат истекает: { $date }
desk-no-mandate-end = срок истечения мандата не указан
desk-ends = истекает: { $date }
desk-lead-short = { $days }, не хватает: { $number }
desk-lead-none = { $days }, без запаса
desk-lead-spare = { $days }, запас: { $number }
desk-bar-short = { $days } · недостает { $number }
desk-bar-spare = { $days } · запас { $number }
desk-lead-is = интервал: { $lead }
desk-lead-to = До «{ $title }»: { $lead }; требуется: { $asked }
desk-lead-from = От «{ $title }»: { $lead }; требуется: { $asked }
desk-lead-before = Интервал перед ним
desk-headline-best = Доказанный оптимум: { $points }
desk-headline-best-costs = { $points }; оптимум: { $best }
desk-headline-not-proved = { $points }; оптимальность не доказана
desk-headline-unknown = { $points }; стоимость оптимума неизвестна
desk-headline-waived =
    { $count ->
        [one] Ни одна программа не отвечает всем правилам; эта требует исключения из { $n } правила
        [few] Ни одна программа не отвечает всем правилам; эта требует исключения из { $n } правил
        [many] Ни одна программа не отвечает всем правилам; эта требует исключения из { $n } правил
       *[other] Ни одна программа не отвечает всем правилам; эта требует исключения из { $n } правил
    }
desk-headline-impossible = Ни одна программа не отвечает всем правилам
desk-headline-stopped = Время истекло, прежде чем была найдена программа
desk-fact-lead = Самый короткий интервал: { $from } → { $to }, запас: { $days }
desk-fact-renewed =
    { $count ->
        [one] Продлевается { $n } мандат
        [few] Продлеваются { $n } мандата
        [many] Продлеваются { $n } мандатов
       *[other] Продлеваются { $n } мандата
    }
desk-fact-due =
    { $count ->
        [one] Ожидается { $n } доклад
        [few] Ожидаются { $n } доклада
        [many] Ожидаются { $n } докладов
       *[other] Ожидаются { $n } доклада
    }
desk-nothing-else-moved = Больше ничего не перенесено.
desk-others-moved =
    { $count ->
        [one] Перенесен еще { $n } пункт:
        [few] Перенесены еще { $n } пункта:
        [many] Перенесено еще { $n } пунктов:
       *[other] Перенесены еще { $n } пункта:
    }
desk-keep = Оставить
desk-undo = Отменить
desk-best-instead = Взять оптимум
desk-the-tray = лоток
desk-to = до
desk-was-here = было здесь
desk-no-fit = Программа невозможна
desk-undo-back = Отменить и вернуться к прежнему проекту
desk-against = Что чему противоречит
desk-repairs = Способы исправления
desk-repairs-so-far = пока { $number }, поиск продолжается…
desk-count-ways =
    { $count ->
        [one] { $n } способ
        [few] { $n } способа
        [many] { $n } способов
       *[other] { $n } способа
    }
desk-no-repair = Ни одно отдельное изменение не делает программу возможной.
desk-time-up = Время истекло, прежде чем все было проверено.
desk-by-hand = { $price }; строки этого не выражают, внесите изменение вручную
desk-own-pin = закрепление, сделанное здесь
desk-if-waived = { $points } в случае исключения
desk-then = затем { $points }
desk-then-same = затем столько же баллов
desk-nothing-moves = ничто не переносится
desk-plan-waivers =
    { $count ->
        [one] Составить с { $n } исключением
        [few] Составить с { $n } самыми дешевыми исключениями
        [many] Составить с { $n } самыми дешевыми исключениями
       *[other] Составить с { $n } самыми дешевыми исключениями
    }
desk-for-waived = { $points } за исключения
desk-not-cheapest = минимальность не доказана
desk-tab-why = Почему
desk-tab-move = Перенести…
desk-tab-facts = Сведения
desk-tab-notes = Заметки
desk-in-tray = Ожидает в лотке
desk-pin-here = Закрепить здесь
desk-release = Освободить
desk-back-to-month = Назад к месяцу
desk-about-item = Об этом пункте
desk-details = Подробности
desk-close-details = Закрыть подробности
desk-length = Длительность
desk-marks = Пометки
desk-own-window = Собственный период
desk-may-stand = Возможные даты
desk-mandate-end = Окончание мандата
desk-resolution = Резолюция
desk-penholder = Куратор досье
desk-name-in-files = Имя в файлах
desk-from-day = начиная с: { $date }
desk-to-day = до: { $date }
desk-costs-here = Сколько это стоит здесь
desk-edit-row = Изменить строку…
desk-undo-what = Отменить: { $what }
desk-nothing-to-undo = Отменять нечего
desk-redo = Повторить
desk-redo-what = Повторить: { $what }
desk-nothing-to-redo = Повторять нечего
desk-save = Сохранить
desk-save-key = Сохранить (S)
desk-add = Добавить
desk-add-key = Добавить пункт (A)
desk-more = Еще
desk-menu-days = Закрыть или открыть дни…
desk-menu-replan = Перепланировать с определенного дня…
desk-menu-policy = Правила и интервалы…
desk-menu-scenarios = Сценарии…
desk-menu-alternatives = Другие хорошие программы…
desk-menu-versions = Версии…
desk-menu-log = Что было сделано…
desk-menu-circulate = Копия для распространения…
desk-menu-print = Печать…
desk-menu-settings = Настройки…
desk-menu-help = Справка и клавиши…
desk-held-before = Проведено до: { $date }
desk-view = Вид
desk-view-calendar = Календарь
desk-view-chains = Цепочки
desk-view-list = Список
desk-draft-files = как в файлах
desk-draft-saved = сохранено
desk-draft-version-saved = версия { $version }, сохранена
desk-draft-version = версия { $version }, без изменений
desk-draft-unsaved = проект { $draft }, не сохранен
desk-best-so-far = лучшее пока: { $points }
desk-bound = граница: { $points }
desk-stop = Остановить
desk-find-label = Найти пункт
desk-find = Найти  /
desk-priced = оценено { $priced } из { $all }
desk-in-hand = Взято:
desk-shades = Оттенки
desk-free = бесплатно
desk-to-more = до { $points }
desk-more-than = больше
desk-others-must = другие должны сдвинуться
desk-not-possible = невозможно
desk-put-back = Вернуть
desk-move = Перенести
desk-move-dots = Перенести…
desk-move-item = Перенести «{ $title }»
desk-nothing-found = Ничего не найдено.
desk-that-day = В этот день
desk-a-drop = При переносе
desk-keeps = остальное сохраняется
desk-takes-best = берется оптимум
desk-cannot-move = Этот пункт нельзя перенести.
desk-was-put-back = Возвращено.
desk-prices-coming = Цены вычисляются…
desk-possible-best-first = { $slots }, начиная с лучшего.
desk-possible-slots =
    { $count ->
        [one] { $n } возможный вариант
        [few] { $n } возможных варианта
        [many] { $n } возможных вариантов
       *[other] { $n } возможных варианта
    }
desk-slots-impossible =
    { $count ->
        [one] { $n } невозможный вариант
        [few] { $n } невозможных варианта
        [many] { $n } невозможных вариантов
       *[other] { $n } невозможных варианта
    }
desk-take-hold = Взять
desk-drop-widens = { $why }; перенос сюда расширит его
desk-notes-of = Заметки: { $item }
desk-notes-stay = Заметки остаются здесь: их нет ни в распространяемых, ни в печатных копиях.
desk-keep-notes = Сохранить заметки
desk-the-month = Месяц
desk-as-of = Все, что до этого дня, проведено: { $date }.
desk-your-changes = Ваши изменения
desk-no-changes = Пока нет. Возьмите пункт, и станет видно, сколько стоит каждое место.
desk-keep-as-scenario = Сохранить как сценарий…
desk-pinned-heading = Закреплено
desk-pinned = закреплено
desk-release-item = Освободить «{ $title }»
desk-points-for = За что начислены баллы
desk-paper-legend = * дата определена · ? подлежит подтверждению · штриховка: нежелательный день · серый: Совет не заседает.
desk-draft-changed = С тех пор проект изменился.
desk-compare-again = Сравнить снова
desk-beside = Сценарии рядом с проектом
desk-beside-caption = Проект и { $scenarios }: баллы и переносимые пункты
desk-the-draft = Проект
desk-none = нет
desk-items-that-move = Переносимые пункты
desk-apply = Применить
desk-apply-draft = Применить к проекту
desk-apply-scenario = Применить к проекту: { $name }
desk-planning = планируется…
desk-the-same = столько же
desk-not-known = Неизвестно
desk-cannot-be-made = Неосуществимо
desk-why = Почему
desk-why-not-scenario = { $name }: места нет
desk-same = без изменений
desk-left-out = исключен
desk-no-programme = нет программы
desk-scenario-label = Сценарий: { $name }
desk-here-now = сейчас здесь
desk-of-the-best = среди лучших
desk-minutes-of = { $used } из { $minutes } мин
desk-minutes = { $used } мин
desk-minutes-used = занято: { $minutes }
desk-count-minutes =
    { $count ->
        [one] { $n } минута
        [few] { $n } минуты
        [many] { $n } минут
       *[other] { $n } минуты
    }
desk-count-items =
    { $count ->
        [one] { $n } пункт
        [few] { $n } пункта
        [many] { $n } пунктов
       *[other] { $n } пункта
    }
desk-count-moves =
    { $count ->
        [one] { $n } перенос
        [few] { $n } переноса
        [many] { $n } переносов
       *[other] { $n } переноса
    }
desk-count-changes =
    { $count ->
        [one] { $n } изменение
        [few] { $n } изменения
        [many] { $n } изменений
       *[other] { $n } изменения
    }
desk-count-deadlines =
    { $count ->
        [one] { $n } срок
        [few] { $n } срока
        [many] { $n } сроков
       *[other] { $n } срока
    }
desk-count-scenarios =
    { $count ->
        [one] { $n } сценарий
        [few] { $n } сценария
        [many] { $n } сценариев
       *[other] { $n } сценария
    }
desk-empty = пусто
desk-no-documents = документов нет
desk-rule-breaks = нарушается правило
desk-unmoved = если остальное не переносить: { $why }
desk-no = нет
desk-no-because = нет: { $why }
desk-no-place = ни одна программа не ставит его сюда
desk-at-least = не менее: { $points }
desk-at-most = не более: { $moves }
desk-no-moves = без переносов
desk-price-to-come = цена еще не известна
desk-no-extra = без дополнительных баллов
desk-more-points =
    { $count ->
        [one] на { $n } балл больше
        [few] на { $n } балла больше
        [many] на { $n } баллов больше
       *[other] на { $n } балла больше
    }
desk-nothing-else-moves = больше ничто не переносится
desk-tray = Лоток
desk-items-without-place =
    { $count ->
        [one] { $n } пункт без места
        [few] { $n } пункта без места
        [many] { $n } пунктов без места
       *[other] { $n } пункта без места
    }
desk-tray-impossible = Ни одна программа не отвечает всем правилам, поэтому места ни у одного нет.
desk-tray-stopped = За отведенное время программа не найдена.
desk-tray-paler = Они показаны бледнее там, где стояли раньше.
desk-asking-why = Ищется объяснение…
desk-before-window = раньше собственного периода, начало: { $date }
desk-after-window = позже собственного периода, окончание: { $date }
desk-no-place-now = без места; в последний раз стоял здесь
desk-was-on = прежняя дата: { $place }
desk-edit-pin = { $title }: { $place }
desk-edit-set = { $title }: { $field } = { $value }
desk-edit-add = Добавить «{ $title }»
desk-edit-remove = Удалить «{ $title }»
desk-edit-close = Закрыть ({ $days }): { $reason }
desk-edit-open = Открыть ({ $days }): { $reason }
desk-edit-avoid = Избегать ({ $days }): { $reason }
desk-edit-hold = Считать проведенным все до: { $date }
desk-edit-waive = Составить с самыми дешевыми исключениями
desk-other-window = Другое окно изменило проект раньше.
desk-other-window-help = Посмотрите на него и повторите действие.
desk-other-window-on-top = Другое окно изменило проект; ваше изменение внесено поверх него.
desk-change-waits = Сервер не отвечает; изменение ждет на этой странице.
desk-planning-now = Планирование…
desk-undoing = Отмена…
desk-redoing = Повтор изменения…
desk-planning-again = Планирование заново…
desk-seeking-waivers = Поиск самых дешевых исключений…
desk-reading-files = Файлы читаются заново…
desk-done-nothing-moved = { $what }: выполнено, ничего не перенесено.
desk-the-change = Изменение
desk-no-fit-now = Программа больше невозможна. { $why }
desk-after-edit = { $headline }. { $moved } Оставить или отменить.
desk-items-moved =
    { $count ->
        [one] Перенесен { $n } пункт.
        [few] Перенесены { $n } пункта.
        [many] Перенесено { $n } пунктов.
       *[other] Перенесены { $n } пункта.
    }
desk-nothing-undone = Отменять нечего.
desk-nothing-redone = Повторять нечего.
desk-undone = Отменено: { $what }.
desk-done-again = Повторено: { $what }.
desk-kept = Оставлено.
desk-planned-again = Перепланировано, начиная с: { $date }; прежнее считается проведенным.
desk-planned-waivers = Составлено с исключениями.
desk-read-without = Файлы прочитаны заново, без изменений этого проекта.
desk-read-on-top = Файлы прочитаны заново; ваши изменения сохранены.
desk-saved = Сохранено как версия { $version }: { $files }.
desk-journal-alone = Только в журнале, так как ни одна ячейка файла этого не вмещает: { $steps }.
desk-answers-again = Сервер снова отвечает.
desk-waited-refused = Ожидавшее изменение отклонено: { $what }.
desk-scenarios-planned = Рядом с проектом составлено: { $scenarios }.
desk-repairs-found =
    { $count ->
        [one] Найден { $n } способ.
        [few] Найдены { $n } способа.
        [many] Найдено { $n } способов.
       *[other] Найдены { $n } способа.
    }
desk-first-repair = Первый способ: { $repair }.
desk-scenario-kept = Сценарий «{ $name }» сохранен.
desk-scenario-gone = Сценарий «{ $name }» удален.
desk-cannot-be-moved = Пункт «{ $title }» нельзя перенести.
desk-taken = Взято: { $title }. Стрелки — по времени, 1–5 — лучшие, Enter — перенести, Esc — вернуть.
desk-item-put-back = Возвращено: { $title }.
desk-best-known = Лучшие варианты известны. Первый: { $place }, { $price }.
desk-no-other-slot = Других возможных вариантов нет.
desk-no-slot-number = Варианта под номером { $number } нет.
desk-hold-on = Провести «{ $title }»: { $place }
desk-no-slot-that-way = В той стороне возможных вариантов нет.
desk-choose-first = Сначала выберите пункт.
desk-view-is = Вид: { $view }.
desk-add-title = Добавить в месяц
desk-add-event = заседание или другой пункт
desk-add-renewal = продлеваемый мандат
desk-add-plan = Добавить; место выберет программа
desk-where-fit = Где для него есть место?
desk-cancel = Отмена
desk-close = Закрыть
desk-fits-nowhere = При неизменном остальном места для него нет.
desk-best-first = Сначала лучшие; щелчок добавляет туда
desk-seeking-three = Поиск трех отличающихся программ…
desk-points-unknown = Баллы неизвестны
desk-take-this = Взять эту
desk-another-programme = Другая хорошая программа
desk-no-alternative = Другая программа не найдена.
desk-days-close = закрыть: Совет не может заседать
desk-days-avoid = избегать: может, но за баллы
desk-days-open = открыть: он заседает в выходной, праздник, обед или вечером
desk-from = С
desk-to-same = По (пусто: тот же день)
desk-part-of-day = Часть дня
desk-whole-day = весь день
desk-reason = Причина, как она печатается
desk-plan-with-this = Составить с этим
desk-now = Сейчас
desk-open = открыт
desk-open-button = Открыть
desk-open-day = Открыть: { $date }
desk-half-closed = { $session }, заседаний нет: { $why }
desk-opened-here = открыт в Horseshoe
desk-circulate-about = В копии для распространения нет ни баллов, ни доказательства, ни заметок, ни имен файлов. Неофициальные заседания приводятся в добавлении.
desk-format-html = Страница для браузера и печати (HTML)
desk-format-docx = Документ Word (DOCX)
desk-format-xlsx = Книга Excel (XLSX)
desk-format-md = Текст для вики или сообщения (Markdown)
desk-format-ics = Календарь для Outlook и других (ICS)
desk-format-text = Простой текст
desk-format-csv = Таблица (CSV)
desk-format-json = Все данные, для программ (JSON)
desk-print-pdf = Напечатать или сохранить в PDF
desk-for-us-alone = Только для служебного пользования
desk-language = Язык
desk-language-auto = по набору данных или браузеру
desk-downloaded = Файл { $name } скачан.
desk-edit-title = Изменить «{ $title }»
desk-edit-renewal = Изменить продление «{ $title }»
desk-edit-label = Изменить «{ $title }»: { $fields }
desk-no-rows = Сервер не выдает строки.
desk-row-gone = Этой строки в файлах нет.
desk-reading-rows = Чтение строк…
desk-plan-with-these = Составить с этими значениями
desk-remove-renewal = Удалить продление
desk-remove-item = Удалить пункт
desk-column-title = Название
desk-column-kind = Вид
desk-column-minutes = Минуты
desk-column-date = Дата
desk-column-session = Часть дня
desk-column-start = Начало
desk-column-earliest = Не раньше
desk-column-latest = Не позже
desk-column-preferred = Предпочтительно
desk-column-after = После
desk-column-order = Порядок
desk-column-location = Место
desk-column-basis = Основание
desk-column-notes = Заметки
desk-column-source = Источник
desk-column-mission = Миссия
desk-column-action = Действие
desk-column-mandate-expires = Истечение мандата
desk-column-report-due = Срок доклада
desk-column-report-issued = Доклад издан
desk-column-report-symbol = Условное обозначение доклада
desk-column-not-before = Не ранее
desk-column-complete-by = Завершить к
desk-column-until = До
desk-column-changed-on = Изменено
desk-column-resolution = Резолюция
desk-column-briefing = Брифинг
desk-column-politico-military-briefing = Военно-политический брифинг
desk-column-council-mission = Миссия Совета
desk-column-assessment-mission = Миссия по оценке
desk-column-penholder = Куратор досье
desk-tentative-long = Подлежит подтверждению: печатается с вопросительным знаком
desk-unofficial-long = Неофициально: не занимает времени Совета и приводится в добавлении
desk-hint-never-printed = не печатается
desk-hint-printed = печатается
desk-hint-start = например, 10:30
desk-hint-after = имя пункта, за которым он непосредственно следует
desk-hint-until = технического продления
desk-hint-span = первый/последний день
desk-not-set = не указано
desk-yes = да
desk-choice-no = нет
desk-action-renewal = продление
desk-action-change = изменение
desk-action-withdrawal = вывод
desk-action-termination = прекращение
desk-action-creation = учреждение
desk-action-consultation = консультация
desk-action-rollover = техническое продление
desk-mandate-peacekeeping = Поддержание мира
desk-mandate-political = Специальная политическая миссия
desk-mandate-sanctions = Санкции
desk-mandate-authorization = Санкционирование
desk-help-about = Возьмите пункт, и каждое время покажет, сколько стоит поставить его туда: на сколько баллов больше и сколько других пунктов переносится. Поставьте его, посмотрите, что сдвинулось, и оставьте, отмените или возьмите оптимум. До сохранения в ваши файлы ничего не записывается; каждое изменение попадает в журнал папки до подтверждения.
desk-keys = Клавиши
desk-key-tab = войти в календарь или список и выйти из него
desk-key-arrows = по пунктам и по времени; когда пункт взят — по возможному времени
desk-key-enter = подробности о пункте; когда пункт взят — перенести его
desk-key-space = взять пункт, в календаре и в списке
desk-key-numbers = перенести на один из пяти лучших вариантов
desk-key-escape = вернуть; закрыть подробности; отменить невозможный перенос
desk-key-ends = первый и последний вариант строки
desk-key-pin = закрепить пункт на месте или освободить его
desk-key-why = почему он здесь
desk-key-add = добавить пункт
desk-key-save = сохранить
desk-key-undo = отменить и повторить
desk-key-view = следующий вид
desk-key-find = найти
desk-key-help = эта страница
desk-letters = Отдельные буквы — клавиши команд
desk-weekend = Показывать субботы и воскресенья
desk-colours = Цвета
desk-theme-system = как в системе
desk-theme-light = светлые
desk-theme-dark = темные
desk-log-base = Чтение
desk-log-edit = Шаг
desk-log-undo = Отменено
desk-log-redo = Повторено
desk-log-save = Сохранено
desk-log-scenario = Сценарий
desk-log-empty = Пока ничего. Здесь появятся каждый шаг, отмена и сохранение.
desk-log-caption = Шаги, начиная с последнего
desk-when = Когда
desk-step = Шаг
desk-moment = { $date }, { $time }
desk-log-times = Время указано по браузеру, в котором сделан шаг.
desk-outside-about = Ничего не записано. Кто-то изменил файлы этой папки после того, как они были прочитаны.
desk-cells-differ = Отличающиеся ячейки
desk-cell = Ячейка
desk-yours = У вас
desk-theirs = У них
desk-before = Раньше
desk-take-theirs-only = Взять их версию без моих изменений
desk-save-copy-label = Или сохранить копию в соседней папке
desk-folder-name = имя папки
desk-save-copy = Сохранить копию
desk-policy = Правила
desk-leads-asked = Требуемые интервалы
desk-must-be-kept = обязательно
desk-a-wish = желательно, за баллы
desk-bound-more-than = более
desk-bound-at-least = не менее
desk-no-leads = Сервер не выдает интервалы правил.
desk-replan-about = Все, что до этого дня, проведено: оно остается в свой день и час, какое бы правило ни нарушало. Остальное планируется заново, с наименьшим числом переносов, какое допускают баллы.
desk-replan-held = Все до этого дня уже считается проведенным: { $date }.
desk-replan-later = Более поздний день охватит больше; отмена вернет назад.
desk-replan-counts = До { $date } проведено: { $held }. Далее можно перенести: { $open }.
desk-plan-again = Перепланировать
desk-scenarios-none = Пока их нет. Здесь появляются строки файла scenarios.csv из папки и изменения этого проекта, сохраненные под именем.
desk-scenarios-unread = Файл scenarios.csv не читается.
desk-scenarios-choose = Выбрать, что показать рядом с проектом
desk-chosen-of = выбрано { $chosen } из { $all }
desk-scenarios-left-out =
    { $count ->
        [one] Еще { $n } сценарий файла здесь опущен; у `horseshoe whatif` предела нет.
        [few] Еще { $n } сценария файла здесь опущены; у `horseshoe whatif` предела нет.
        [many] Еще { $n } сценариев файла здесь опущено; у `horseshoe whatif` предела нет.
       *[other] Еще { $n } сценария файла здесь опущены; у `horseshoe whatif` предела нет.
    }
desk-planning-each = Составляется каждый…
desk-compare-chosen = Сравнить выбранное
desk-compare = Сравнить: { $scenarios }
desk-choose-none = Снять выбор
desk-choose-all = Выбрать все
desk-scenario-line = scenarios.csv, строка { $line }
desk-kept-here = сохранен здесь
desk-remove = Удалить
desk-remove-scenario = Удалить сценарий «{ $name }»
desk-scenario-keep = Сохранить изменения этого проекта как сценарий
desk-its-name = имя
desk-versions-none = Еще ничего не сохранено. При каждом сохранении остается версия: файлы и программа во всех форматах.
desk-differs-from = Сравнить:
desk-differs-to = и
desk-reading = Чтение…
desk-nothing-differs = Отличий нет.
desk-items-differ =
    { $count ->
        [one] Отличается { $n } пункт
        [few] Отличаются { $n } пункта
        [many] Отличаются { $n } пунктов
       *[other] Отличаются { $n } пункта
    }
desk-save-version = Сохранить проект как версию
desk-version = версия { $version }
desk-not-the-best = оптимальность не доказана
