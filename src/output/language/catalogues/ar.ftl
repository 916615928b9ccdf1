### العربية. Beside each message stands its state: V and the page on which the term was read, or M.

## The language
## M: own translation

language-name = العربية
explanations-are-english = الشروح والمصادر بالإنكليزية.

## The Council and its programme
## M: own translation

# V: https://www.un.org/securitycouncil/ar/content/repertoire/provisional-rules-procedure
security-council = مجلس الأمن
united-nations-security-council = مجلس الأمن التابع للأمم المتحدة
# V: http://research.un.org/ar/docs/ecosoc/agenda
programme-of-work = برنامج العمل
programme-of-work-of = برنامج عمل مجلس الأمن، { $months }
# V: https://www.un.org/securitycouncil/ar/content/repertoire/provisional-rules-procedure
provisional = مؤقت.
# V: https://www.un.org/securitycouncil/ar/content/repertoire/provisional-rules-procedure
provisional-mark = مؤقت
provisional-title = { $title } (مؤقت)
for-us-mark = للاستعمال الداخلي: لا يُعمَّم
for-us = للاستعمال الداخلي: لا يُعمَّم.
waivers-needed-mark = يلزم استثناء
notice = هذا البرنامج مؤقت وقابل للتغيير. جميع الأوقات بتوقيت نيويورك.
notice-drawn-up = هذا البرنامج مؤقت وقابل للتغيير. أُعدّ ببرنامج Horseshoe { $version } استنادا إلى مجموعة البيانات ”{ $instance }“ وفقا للقواعد ”{ $policy }“. جميع الأوقات بتوقيت نيويورك.
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=79d59fab-13b5-4b6f-a10b-2e6e20ecbd0d&language1=English&language2=Arabic
presidency-of = الرئاسة: { $presidency }.
version-dated = النسخة { $version }، حتى { $date }.
version-number = النسخة { $version }.
as-of = حتى { $date }.

## Dates and times
## M: usage of the United Nations, from memory

# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
month-name =
    { $month ->
        [1] كانون الثاني/يناير
        [2] شباط/فبراير
        [3] آذار/مارس
        [4] نيسان/أبريل
        [5] أيار/مايو
        [6] حزيران/يونيه
        [7] تموز/يوليه
        [8] آب/أغسطس
        [9] أيلول/سبتمبر
        [10] تشرين الأول/أكتوبر
        [11] تشرين الثاني/نوفمبر
       *[12] كانون الأول/ديسمبر
    }
month-in-date = { month-name }
month-short =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيه
        [7] يوليه
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
weekday-name =
    { $weekday ->
        [1] الاثنين
        [2] الثلاثاء
        [3] الأربعاء
        [4] الخميس
        [5] الجمعة
        [6] السبت
       *[7] الأحد
    }
weekday-short = { weekday-name }
month-of-year = { month-name } { $year }
months-between = { $from } إلى { $to }
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
date-long = { weekday-name }، { $day } { month-in-date } { $year }
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
date-plain = { $day } { month-in-date } { $year }
date-short = { weekday-short } { $day } { month-short }
date-short-year = { weekday-short } { $day } { month-short } { $year }
date-tick = { $day } { month-short }
day-in-grid = { weekday-short } { $day }
time-of-day = الساعة { $hour }:{ $minutes }
hours-between = { $from } إلى { $to }
until-hour = حتى { $time }
until-day = { $title }، حتى { $date }
place-with = { $place }، { $more }
session-morning = صباحا
session-lunch = فترة الغداء
session-afternoon = بعد الظهر
session-evening = مساء
followed-by = تليها

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { "، " }
list-and = { $before } و{ $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })

## Kinds of item
## M: own translation

kind-secretariat-meeting = اجتماع الأمانة العامة مع البلدان المساهمة بقوات وبأفراد شرطة
kind-assessment-mission = بعثة التقييم الفني
# M: usage of the United Nations, from memory
kind-report = تقرير الأمين العام
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = جلسة مع البلدان المساهمة بقوات وبأفراد شرطة
kind-politico-military-briefing = إحاطة سياسية عسكرية
# M: table of terms of the design, unconfirmed
kind-briefing = إحاطة
# M: table of terms of the design, unconfirmed
kind-consultations = مشاورات المجلس بكامل هيئته
# M: table of terms of the design, unconfirmed
kind-adoption = اتخاذ قرار
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
kind-open-debate = مناقشة مفتوحة
# M: table of terms of the design, unconfirmed
kind-private-meeting = جلسة خاصة
# M: usage of the United Nations, from memory
kind-subsidiary = هيئة فرعية
kind-other = مسائل أخرى
report-short = تقرير
briefing-before-mission = إحاطة قبل بعثة التقييم الفني
briefing-after-mission = إحاطة بعد بعثة التقييم الفني
technical-rollover = { $title } (تمديد فني حتى { $date })
mandate-expires = انتهاء الولاية
to-be-issued = { $title }: موعد التقديم

## Formats of meetings
## M: own translation

# V: https://www.un.org/securitycouncil/ar/content/repertoire/provisional-rules-procedure
label-vote = تصويت
# M: table of terms of the design, unconfirmed
label-briefing = إحاطة
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
label-open-debate = مناقشة مفتوحة
# M: table of terms of the design, unconfirmed
label-consultations = مشاورات مغلقة للمجلس بكامل هيئته
# M: table of terms of the design, unconfirmed
label-private-meeting = جلسة خاصة
# M: table of terms of the design, unconfirmed
label-private = خاصة
label-subsidiary-body = هيئة فرعية
tag-closed = مغلقة
tag-consultations = مشاورات

## How certain an item is
## M: own translation

status-proposed = مقترح
status-fixed = محدد
status-kept = لم يتغير
status-moved = منقول
status-held = عُقد
state-due = منتظر
state-issued = صدر
tentative = غير مؤكد
left-to-next = متروك للرئاسة المقبلة

## Days
## M: own translation

day-to-avoid = يوم يُستحسن تجنبه
council-does-not-meet = لا يجتمع المجلس
closed = لا جلسات
to-be-avoided = يُستحسن تجنبه
avoid-because = يُستحسن تجنبه: { $reason }
official-holiday = عطلة رسمية: { $name }
holiday-new-year = رأس السنة
holiday-good-friday = الجمعة العظيمة
holiday-memorial = يوم الذكرى
holiday-independence = عيد الاستقلال
holiday-labor = عيد العمل
holiday-thanksgiving = عيد الشكر
holiday-christmas = عيد الميلاد
holiday-eid-al-fitr = عيد الفطر
holiday-eid-al-adha = عيد الأضحى

## Headings
## M: own translation

heading-waivers = الاستثناءات اللازمة
heading-noted = للعلم: ما عُقد أو صدر لم يراع القواعد التالية
heading-noted-short = للعلم
heading-earlier = تواريخ سابقة
heading-later = تواريخ لاحقة
heading-earlier-and-later = تواريخ سابقة ولاحقة
heading-addendum = إضافة: اجتماعات غير رسمية
heading-documents = التقارير والأعمال الأخرى
heading-reports = تقارير الأمين العام
heading-other-work = أعمال أخرى
heading-deadlines = المواعيد النهائية
heading-deadlines-in-annex = المواعيد النهائية (كاملة في المرفق)
heading-mandates = الولايات التي تنتهي
heading-leads = الفواصل الزمنية
heading-days-between = الأيام الفاصلة
heading-carried = منقول من مجموعة البيانات
heading-penalties = الجزاءات
heading-proof = البرهان
heading-annex = { $months }: مرفق
heading-tracks = { $months }: المسارات الثلاثة
heading-changes-kept = التغييرات مقارنة بالبرنامج المحتفظ به
heading-changes-before = التغييرات منذ النسخة السابقة
none = لا يوجد.
annex-lists-them = ترد في المرفق.
meetings-of = جلسات { $month }

## Heads of columns
## M: own translation

column-date = التاريخ
column-time = الوقت
column-what = البند
column-basis = الأساس
column-waived = القاعدة المستثناة
column-source = المصدر
column-noted = القاعدة التي لم يراعها ما عُقد أو صدر
column-items = البنود
column-days = الأيام
column-asked-for = المطلوب
column-row = الصف
column-column = العمود
column-text = النص
column-item = البند
column-from = من
column-to = إلى
column-why = السبب
column-lead = الفاصل
column-least = الأدنى
column-actual = الفعلي
column-slack = الهامش
column-counted-in = الوحدة
column-strength = الإلزام
column-penalty = الجزاء
column-points = النقاط
column-total = المجموع
column-each = لكل منها

## Changes
## M: own translation

change-dropped = محذوف
change-moved = منقول
change-new = جديد
change-retimed = ساعة أخرى
change-no-longer = لم يعد واردا: { $from }
change-only-on = { $to }
change-from-to = من: { $from } إلى: { $to }
changes-moved-session =
    { $count ->
        [zero] لم يُنقل أي بند ({ $n })
        [one] نُقل بند واحد
        [two] نُقل بندان
        [few] نُقلت { $n } بنود
        [many] نُقل { $n } بندا
       *[other] نُقل { $n } بند
    } إلى الفترة الأخرى من اليوم نفسه
changes-moved-days =
    { $count ->
        [zero] لم يُنقل أي بند ({ $n })
        [one] نُقل بند واحد
        [two] نُقل بندان
        [few] نُقلت { $n } بنود
        [many] نُقل { $n } بندا
       *[other] نُقل { $n } بند
    }، بما مجموعه { $days }
changes-new = جديد: { $n }
changes-dropped = محذوف: { $n }
changes-retimed = في ساعة أخرى من الفترة نفسها: { $n }
changes-none = لا تغييرات
changes-and-unchanged = { $changes }؛ بلا تغيير: { $n }

## Leads
## M: own translation

lead-of-chain = { $subject }: { $from } ← { $to }
lead-between = { $from } ← { $to }
unit-calendar-days = أيام تقويمية
unit-working-days = أيام عمل
count-days =
    { $count ->
        [zero] { $n } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوما
       *[other] { $n } يوم
    }
count-calendar-days =
    { $count ->
        [zero] { $n } يوم تقويمي
        [one] يوم تقويمي واحد
        [two] يومان تقويميان
        [few] { $n } أيام تقويمية
        [many] { $n } يوما تقويميا
       *[other] { $n } يوم تقويمي
    }
count-working-days =
    { $count ->
        [zero] { $n } يوم عمل
        [one] يوم عمل واحد
        [two] يوما عمل
        [few] { $n } أيام عمل
        [many] { $n } يوم عمل
       *[other] { $n } يوم عمل
    }
asked-at-least-calendar-days = ما لا يقل عن { $count ->
        [zero] { $n } يوم تقويمي
        [one] يوم تقويمي واحد
        [two] يومين تقويميين
        [few] { $n } أيام تقويمية
        [many] { $n } يوما تقويميا
       *[other] { $n } يوم تقويمي
    }
asked-at-least-working-days = ما لا يقل عن { $count ->
        [zero] { $n } يوم عمل
        [one] يوم عمل واحد
        [two] يومي عمل
        [few] { $n } أيام عمل
        [many] { $n } يوم عمل
       *[other] { $n } يوم عمل
    }
asked-more-than-calendar-days = أكثر من { $count ->
        [zero] { $n } يوم تقويمي
        [one] يوم تقويمي واحد
        [two] يومين تقويميين
        [few] { $n } أيام تقويمية
        [many] { $n } يوما تقويميا
       *[other] { $n } يوم تقويمي
    }
asked-more-than-working-days = أكثر من { $count ->
        [zero] { $n } يوم عمل
        [one] يوم عمل واحد
        [two] يومي عمل
        [few] { $n } أيام عمل
        [many] { $n } يوم عمل
       *[other] { $n } يوم عمل
    }
days-and-asked = { $days }؛ المطلوب: { $asked }
strength-hard = إلزامي
strength-soft = مرن
strength-none = الترتيب فقط

## Penalties
## M: own translation

penalty-avoid-day = أيام يُستحسن تجنبها
penalty-crowded-day = أيام مزدحمة
penalty-early-report = تقارير مبكرة
penalty-friday = أيام الجمعة
penalty-hurried-adoption = اتخاذ قرارات على عجل
penalty-late-adoption = اتخاذ قرارات متأخر
penalty-moved = بنود منقولة
penalty-moves = عمليات النقل
penalty-outside-month = بنود قبل الشهر
penalty-preferred-date = تواريخ مفضلة لم تراع
penalty-soft-lead = فواصل مرنة لم تراع
penalty-waived = قواعد مستثناة

## Rules
## M: own translation

rule-apart = يختلف البديل في ما لا يقل عن العدد المطلوب من البنود.
rule-bounds = يقع كل بند بين اليومين الأول والأخير اللذين يسمح بهما صفه.
rule-chain-order = تحتفظ كل سلسلة بترتيبها: يبدأ البند بعد انتهاء البند السابق له.
rule-complete = لكل بند من كل سلسلة ولكل مناسبة تاريخ واحد لا غير.
rule-council-sits = يجتمع المجلس في أيام الأسبوع غير العطل الرسمية، في الفترات غير المغلقة وحيثما يفتح التقويم جلسة.
rule-directly-follows = البند الذي يلي بندا آخر مباشرة يُعقد بعده فورا.
rule-fixed-date = تبقى التواريخ المحددة، ويحتفظ التقرير الصادر بتاريخه.
rule-lead = تُراعى الفواصل الإلزامية.
rule-mandate-expiry = يُتخذ القرار في موعد أقصاه اليوم الأخير من الولاية.
rule-one-meeting = يعقد المجلس جلسة واحدة في كل مرة: لا تتجاوز الدقائق المقررة مدة الفترة.
rule-report-due = يصدر التقرير في موعد تقديمه أو قبله.
rule-session-order = ما يأتي أولا أو أخيرا في فترته يُعقد قبل سائر البنود أو بعدها.
rule-working-day = تصدر التقارير والوثائق الأخرى في أيام العمل.
rule-and-explanation = { $rule } { $explanation }

## Points, proof and solver
## M: own translation

warning =
    { $count ->
        [zero] لا يخالف هذا البرنامج أي قاعدة ({ $n }).
        [one] يخالف هذا البرنامج قاعدة واحدة: لا يُعد برنامج عمل ما لم تُستثن.
        [two] يخالف هذا البرنامج القواعد في موضعين: لا يُعد برنامج عمل ما لم تُستثن جميعها.
        [few] يخالف هذا البرنامج القواعد في { $n } مواضع: لا يُعد برنامج عمل ما لم تُستثن جميعها.
        [many] يخالف هذا البرنامج القواعد في { $n } موضعا: لا يُعد برنامج عمل ما لم تُستثن جميعها.
       *[other] يخالف هذا البرنامج القواعد في { $n } موضع: لا يُعد برنامج عمل ما لم تُستثن جميعها.
    }
count-points =
    { $count ->
        [zero] { $n } نقطة
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $n } نقاط
        [many] { $n } نقطة
       *[other] { $n } نقطة
    }
proof-optimal = ثبتت الأمثلية: { $points }، الحد { $bound }.
proof-feasible = لم تثبت الأمثلية: { $points }؛ لا برنامج يكلف أقل من { $bound }.
proof-infeasible = لا يوجد أي برنامج.
count-positions =
    { $count ->
        [zero] { $n } موضع
        [one] موضع واحد
        [two] موضعان
        [few] { $n } مواضع
        [many] { $n } موضعا
       *[other] { $n } موضع
    }
count-variables =
    { $count ->
        [zero] { $n } متغير
        [one] متغير واحد
        [two] متغيران
        [few] { $n } متغيرات
        [many] { $n } متغيرا
       *[other] { $n } متغير
    }
count-constraints =
    { $count ->
        [zero] { $n } قيد
        [one] قيد واحد
        [two] قيدان
        [few] { $n } قيود
        [many] { $n } قيدا
       *[other] { $n } قيد
    }
count-nodes =
    { $count ->
        [zero] { $n } عقدة
        [one] عقدة واحدة
        [two] عقدتان
        [few] { $n } عقد
        [many] { $n } عقدة
       *[other] { $n } عقدة
    }
left-by-the-bound = أبقى الحد { $left } من { $all }
positions-left-by-the-bound = المواضع التي أبقاها الحد: { $left } من { $all }
no-search-needed = لم يلزم البحث
formulation = صياغة { $name }
seconds = { $n } ثانية

## Calendar programs
## M: own translation

calendar-waivers = { $name } (يلزم استثناء)
calendar-for-us = { $name } ({ $instance }، للاستعمال الداخلي)
calendar-dropped = لم يعد واردا في البرنامج.
calendar-last-day = اليوم الأخير من الولاية.
calendar-fixed = محدد. البرنامج مؤقت.
basis-of = الأساس: { $basis }
source-of = المصدر: { $source }
category-deadline = موعد نهائي
category-mandate = ولاية

## The chart
## M: own translation

# V: https://www.un.org/securitycouncil/ar/content/repertoire/provisional-rules-procedure
track-secretariat = الأمانة العامة
track-contributors = البلدان المساهمة
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=79d59fab-13b5-4b6f-a10b-2e6e20ecbd0d&language1=English&language2=Arabic
track-council = المجلس
chart-secretariat-meeting = اجتماع مع الأمانة العامة
chart-assessment-mission = بعثة التقييم
chart-tcc-meeting = جلسة البلدان المساهمة
chart-title = مجلس الأمن، { $months }: السلاسل في ثلاثة مسارات
chart-about = مسارات الوثيقة S/2009/659، المرفق الثاني. مؤقت. المظلل: أشهر البرنامج.
chart-about-page = مسارات الوثيقة S/2009/659، المرفق الثاني. المظلل: أشهر البرنامج.
chart-legend = الأشرطة: الجزء المصمت هو الفاصل المطلوب، ويكون مفرغا إذا كان مرنا؛ ويمتد الخط إلى البند اللاحق؛ والتهشير هو ما ينقص.
chart-no-chain = لا توجد سلسلة ولايات مقررة.
chart-of-months = السلاسل في ثلاثة مسارات: { $months }
chart-of-chain = السلسلة في ثلاثة مسارات: { $name }
chart-issued = { $name } (صدر)
chart-due = { $name } (منتظر)
chart-lead-at-least = { $days }، المطلوب { $n } على الأقل
chart-lead-more-than = { $days }، المطلوب أكثر من { $n }
chart-lead-ends = { $from } – { $to }
chart-soft = مرن
chart-soft-missed = مرن، لم يراع
chart-missed = لم يراع

## Deadlines
## M: own translation

deadline-tcc-invitation = دعوات إلى الجلسة مع البلدان المساهمة بقوات
deadline-informal-paper = ورقة غير رسمية للجلسة مع البلدان المساهمة بقوات
deadline-fact-sheets = صحائف وقائع للجلسة مع البلدان المساهمة بقوات
deadline-senior-field-personnel = كبار الموظفين الميدانيين الذين يقدمون إحاطة في الجلسة مع البلدان المساهمة بقوات
deadline-video-conference = وصلة فيديو لمقدمي الإحاطات من الميدان في الجلسة مع البلدان المساهمة بقوات
deadline-presidents-summary = موجز الرئيس عن الجلسة مع البلدان المساهمة بقوات
deadline-tcc-inputs = إسهامات البلدان المساهمة بقوات وبأفراد شرطة في التقرير
deadline-special-representative = إحاطة الممثل الخاص للمجلس
deadline-groups-of-friends = التشاور مع أفرقة الأصدقاء
# V: http://research.un.org/ar/docs/ecosoc/agenda
deadline-provisional-agenda = جدول الأعمال المؤقت ({ $meeting })

## Workbooks
## M: own translation

sheet-programme = البرنامج
sheet-changes = التغييرات
sheet-to-read = هذه القائمة للقراءة: يقرأ Horseshoe صفحة programme.csv.
column-day = اليوم
column-session = الفترة
column-start = البداية
column-end = النهاية
column-kind = النوع
column-status = الحالة
column-location = المكان
column-id = المعرّف
column-change = التغيير
unofficial = غير رسمي
## The papers of the Secretariat
## M: own translation

paper-forecast = التوقعات المبدئية لبرنامج عمل مجلس الأمن، { $months }
paper-list = برنامج العمل المؤقت لمجلس الأمن، { $months }
paper-daily = البرنامج اليومي لمجلس الأمن، { $date }
paper-cycles = مجلس الأمن: دورات تقديم التقارير ودورات الولايات
paper-note = مذكرة مرفقة ببرنامج عمل مجلس الأمن، { $months }
paper-not-official = للعلم فقط. هذه ليست وثيقة رسمية، وهي قابلة للتغيير.
paper-expected = المتوقع خلال الشهر
paper-if-necessary = خلال الشهر، عند الاقتضاء
paper-meetings = الجلسات
paper-no-meeting = لا توجد جلسات.
paper-no-meeting-because = لا توجد جلسات: { $reason }.
paper-footnotes = الحواشي
paper-sources = المصادر
paper-week-of = أسبوع { $date }
paper-proposed = المقترح
paper-reports-needed = التقارير المطلوبة
paper-tight = فترات ضيقة
paper-no-tight = كل فترة بين بنود الولاية فيها متسع يزيد على يوم واحد.
paper-changes = التغييرات
paper-changes-since = التغييرات منذ النسخة { $version }
paper-nothing-changed = لم يتغير شيء.
paper-decision = في انتظار قرار
paper-nothing-open = لا شيء معلق.
paper-to-waive = يلزم استثناء: { $rule }
paper-to-note = تجدر الإحاطة: { $rule }
paper-signature = عن الرئاسة
paper-president = رئاسة مجلس الأمن
paper-count-meetings = جلسات المجلس
paper-count-days = أيام الجلسات
paper-count-votes = عمليات التصويت
paper-count-tentative = البنود غير المؤكدة
paper-count-reports = التقارير التي لم تصدر بعد
paper-column-format = الشكل
paper-column-access = الحضور
paper-column-notes = ملاحظات
paper-column-mandate = الولاية
paper-column-expires = تنتهي
paper-column-set-by = المحدد بموجب
paper-column-cycle = الدورة
paper-column-report = التقرير
paper-column-next = التجديد المقبل
paper-column-change = التغيير
paper-open = علنية
paper-final = ولاية نهائية
paper-planned = مقرر
paper-adopted-on = اعتمد في { $date }
paper-state-on = { $state } في { $date }
paper-after-report = بعد التقرير السابق بمدة { $days }
paper-months =
    { $count ->
        [zero] { $n } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $n } أشهر
        [many] { $n } شهرا
       *[other] { $n } شهر
    }
paper-no-mandates = لا تنتهي أي ولاية في هذه الأشهر.
paper-date-fixed = موعده محدد
paper-report-came = صدر التقرير: { $date }
paper-mandate-of = { $mission }: تنتهي الولاية في { $date }
paper-region-africa = أفريقيا
paper-region-americas = الأمريكتان
paper-region-asia = آسيا والشرق الأوسط
paper-region-europe = أوروبا
paper-region-other = المسائل المواضيعية ومسائل أخرى

## The daily programme
## M: own translation

paper-column-room = القاعة
