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
waivers-needed-mark = تلزم استثناءات
notice = هذا البرنامج مؤقت وقابل للتغيير. جميع الأوقات بتوقيت نيويورك.
notice-drawn-up = هذا البرنامج مؤقت وقابل للتغيير. أُعدّ ببرنامج Horseshoe { $version } استنادا إلى مجموعة البيانات "{ $instance }" وفقا للقواعد "{ $policy }". جميع الأوقات بتوقيت نيويورك.
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=79d59fab-13b5-4b6f-a10b-2e6e20ecbd0d&language1=English&language2=Arabic
presidency-of = الرئاسة: { $presidency }.
version-dated = النسخة { $version }، بتاريخ { $date }.
version-number = النسخة { $version }.
as-of = بتاريخ { $date }.

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
date-short = { weekday-short } { $day } { month-in-date }
date-short-year = { weekday-short } { $day } { month-in-date } { $year }
date-tick = { $day } { month-short }
day-in-grid = { weekday-short } { $day }
time-of-day = الساعة { $hour }:{ $minutes }
hours-between = من { $from } إلى { $to }
until-hour = حتى { $time }
until-day = { $title }، حتى { $date }
place-with = { $place }، { $more }
session-morning = صباحا
session-lunch = فترة الغداء
session-afternoon = بعد الظهر
session-evening = مساء
followed-by = ثم

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = { "، " }
list-semicolon = { "؛ " }
list-and = { $before } و{ $last }
title-of = { $subject }: { $what }
aside = { $text } ({ $aside })
sentence = { $text }.

## Kinds of item
## M: own translation

kind-secretariat-meeting = اجتماع الأمانة العامة مع البلدان المساهمة بقوات وبأفراد شرطة
kind-assessment-mission = بعثة التقييم التقني
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=70783cf7-4216-49be-ad16-ef63e040161d&language1=English&language2=Arabic
kind-report = تقرير الأمين العام
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = جلسة مع البلدان المساهمة بقوات وبأفراد شرطة
kind-politico-military-briefing = إحاطة سياسية عسكرية
# V: https://news.un.org/ar/story/2007/08/71912
kind-briefing = إحاطة
# M: “المشاورات غير الرسمية التي يجريها المجلس بكامل هيئته” was read in a translation memory, which names no document
kind-consultations = مشاورات المجلس بكامل هيئته
# V: http://www.un.org/securitycouncil/ar/content/procedures-and-working-methods
kind-adoption = اعتماد قرار
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
kind-open-debate = مناقشة مفتوحة
# M: a page of the United Nations says “الجلسات المغلقة” of closed meetings; “جلسة خاصة” was not read
kind-private-meeting = جلسة خاصة
# V: https://un.org/securitycouncil/ar/content/faq
kind-subsidiary = هيئة فرعية
kind-other = مسائل أخرى
report-short = تقرير
briefing-before-mission = إحاطة قبل بعثة التقييم التقني
briefing-after-mission = إحاطة بعد بعثة التقييم التقني
technical-rollover = { $title } (تمديد تقني حتى { $date })
mandate-expires = انتهاء الولاية
to-be-issued = { $title } (موعد التقديم)

## Formats of meetings
## M: own translation

# V: https://www.un.org/securitycouncil/ar/content/repertoire/provisional-rules-procedure
label-vote = تصويت
# V: https://news.un.org/ar/story/2007/08/71912
label-briefing = إحاطة
# V: https://conferences.unite.un.org/documentstorage/MultiLanguageAlignment.bitext?DocID=d4edc5c0-1ea0-4ccd-a0cc-a9be2bdd6417&language1=English&language2=Arabic
label-open-debate = مناقشة مفتوحة
# M: table of terms of the design, unconfirmed
label-consultations = مشاورات مغلقة للمجلس بكامل هيئته
# M: table of terms of the design, unconfirmed
label-private-meeting = جلسة خاصة
# M: table of terms of the design, unconfirmed
label-private = خاصة
# V: https://un.org/securitycouncil/ar/content/faq
label-subsidiary-body = هيئة فرعية
# V: https://un.org/securitycouncil/ar/content/faq
tag-closed = مغلقة
# V: https://un.org/securitycouncil/ar/content/faq
tag-consultations = مشاورات

## How certain an item is
## M: own translation

status-proposed = مقترح
status-fixed = موعد محدد
status-kept = لم يتغير
status-moved = نُقل موعده
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
heading-penalties = الخصومات
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
column-waived = الاستثناء من القاعدة
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
column-lead-from = من
column-lead-to = إلى
column-least = الأدنى
column-actual = الفعلي
column-slack = الهامش
column-counted-in = الوحدة
column-strength = الإلزام
column-penalty = الخصم
column-points = النقاط
column-total = المجموع
column-each = لكل منها

## Changes
## M: own translation

change-dropped = محذوف
change-moved = نُقل موعده
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
penalty-hurried-adoption = اعتماد القرارات على عجل
penalty-late-adoption = اعتماد القرارات في وقت متأخر
penalty-moved = بنود نُقل موعدها
penalty-moves = عمليات النقل
penalty-outside-month = بنود قبل الشهر
penalty-preferred-date = تواريخ مفضلة لم تراع
penalty-soft-lead = فواصل مرنة لم تراع
penalty-waived = استثناءات من القواعد

## Rules
## M: own translation

rule-apart = يختلف البديل في ما لا يقل عن العدد المطلوب من البنود.
rule-bounds = يقع كل بند بين اليومين الأول والأخير اللذين يسمح بهما صفه.
rule-chain-order = تحتفظ كل سلسلة بترتيبها: يبدأ البند بعد انتهاء البند السابق له.
rule-complete = لكل بند من كل سلسلة ولكل مناسبة تاريخ واحد لا غير.
rule-council-sits = يجتمع المجلس في أيام الأسبوع غير العطل الرسمية، في الفترات غير المغلقة وحيثما يفتح التقويم جلسة.
rule-directly-follows = البند الذي يلي بندا آخر مباشرة يُعقد بعده فورا.
rule-fixed-date = يجب أن تبقى التواريخ المحددة، ويحتفظ التقرير الصادر بتاريخه.
rule-lead = يجب أن تُراعى الفواصل الإلزامية.
rule-mandate-expiry = يُعتمد القرار في موعد أقصاه اليوم الأخير من الولاية.
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
        [one] يخالف هذا البرنامج قاعدة واحدة: لا يُعد برنامج عمل ما لم يُمنح استثناء منها.
        [two] يخالف هذا البرنامج القواعد في موضعين: لا يُعد برنامج عمل ما لم تُمنح استثناءات منها جميعا.
        [few] يخالف هذا البرنامج القواعد في { $n } مواضع: لا يُعد برنامج عمل ما لم تُمنح استثناءات منها جميعا.
        [many] يخالف هذا البرنامج القواعد في { $n } موضعا: لا يُعد برنامج عمل ما لم تُمنح استثناءات منها جميعا.
       *[other] يخالف هذا البرنامج القواعد في { $n } موضع: لا يُعد برنامج عمل ما لم تُمنح استثناءات منها جميعا.
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

calendar-waivers = { $name } (تلزم استثناءات)
calendar-for-us = { $name } ({ $instance }، للاستعمال الداخلي)
calendar-dropped = لم يعد واردا في البرنامج.
calendar-last-day = اليوم الأخير من الولاية.
calendar-fixed = موعد محدد. البرنامج مؤقت.
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
chart-tcc-meeting = جلسة مع البلدان المساهمة بقوات
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
paper-week-of = الأسبوع الذي يبدأ في { $date }
paper-proposed = المقترح
paper-reports-needed = التقارير المطلوبة
paper-tight = فواصل ضيقة
paper-no-tight = كل فاصل بين بنود الولاية فيه متسع يزيد على يوم واحد.
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
paper-column-set-by = محدد بموجب
paper-column-cycle = الدورة
paper-column-report = التقرير
paper-column-next = التجديد المقبل
paper-column-change = التغيير
paper-open = علنية
paper-final = ولاية نهائية
paper-planned = مقرر
paper-adopted-on = اعتُمد في { $date }
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

## The desk
## M: own translation

desk-closed-title = لم تعد هذه الصفحة متصلة ببرنامج Horseshoe
desk-opening = جارٍ فتح Horseshoe…
desk-skip = الانتقال إلى البرنامج
desk-no-token = لا يحتوي هذا العنوان على رمز الدخول.
desk-open-printed = افتح العنوان الذي عرضه الأمر `horseshoe serve`.
desk-open-new-run = افتح العنوان الذي عرضه التشغيل الجديد.
desk-other-run = يستجيب في هذا العنوان تشغيل آخر لبرنامج Horseshoe.
desk-refused-status = رفض الخادم الطلب (الحالة { $status }).
desk-page-failed = تعطلت الصفحة: { $words }.
desk-page-failed-help = أعد تحميلها؛ فالمشروع محفوظ لدى الخادم.
desk-gone = خادم Horseshoe لا يستجيب.
desk-gone-about = لم يُفقد شيء مما تأكد: السجل موجود في المجلد. تعيد هذه الصفحة المحاولة كل بضع ثوان وتحتفظ بتغييراتك.
desk-ask-now = إعادة المحاولة الآن
desk-file-changed = تغيّر ملف خارج برنامج Horseshoe.
desk-take-theirs = الأخذ بنسختهم وإعادة تطبيق تغييراتي
desk-look = معاينة…
desk-dismiss = إخفاء
desk-changes-wait =
    { $count ->
        [zero] لا تغييرات منتظرة هنا: { $n }.
        [one] تغيير واحد ينتظر هنا.
        [two] تغييران ينتظران هنا.
        [few] { $n } تغييرات تنتظر هنا.
        [many] { $n } تغييرا ينتظر هنا.
       *[other] { $n } تغيير ينتظر هنا.
    }
desk-download-changes = تنزيل تغييراتي
desk-calendar-caption = { $title }: الأسابيع بحسب نصف اليوم. مفاتيح الأسهم للتنقل، وEnter للفتح، ومفتاح المسافة للأخذ.
desk-calendar-caption-narrow = { $title }: الأيام بحسب نصف اليوم. مفاتيح الأسهم للتنقل، وEnter للفتح، ومفتاح المسافة للأخذ.
desk-list-caption = { $title }، بحسب التاريخ. مفاتيح الأسهم للتنقل، وEnter للفتح، ومفتاح المسافة للأخذ.
desk-day-long = { weekday-name }، { $day } { month-in-date }
desk-title = { programme-of-work }، { $months }
desk-documents = الوثائق
desk-papers = الوثائق
desk-paper = وثيقة
desk-row-morning = صباحا
desk-row-lunch = غداء
desk-row-afternoon = عصرا
desk-row-evening = مساء
desk-no-chains = لا تُجدد أي ولاية في هذا الشهر.
desk-fullness = مدى امتلاء كل نصف يوم: { $list }
desk-fullness-of-day = { $date } { $morning } و{ $afternoon }
desk-percent = { $number }%
desk-mandate-ends = تنتهي الولاية: { $date }
desk-no-mandate-end = لم يُذكر تاريخ انتهاء الولاية
desk-ends = تنتهي: { $date }
desk-lead-short = { $days }، ينقص { $number }
desk-lead-none = { $days }، بلا هامش
desk-lead-spare = { $days }، الهامش { $number }
desk-bar-short = { $days } · ينقص { $number }
desk-bar-spare = { $days } · هامش { $number }
desk-lead-is = الفاصل: { $lead }
desk-lead-to = إلى { $title }: { $lead }؛ المطلوب { $asked }
desk-lead-from = من { $title }: { $lead }؛ المطلوب { $asked }
desk-lead-before = الفاصل السابق له
desk-headline-best = أمثلية مثبتة: { $points }
desk-headline-best-costs = { $points }؛ كلفة الأمثل { $best }
desk-headline-not-proved = { $points }؛ لم تثبت أمثليته
desk-headline-unknown = { $points }؛ كلفة الأمثل غير معروفة
desk-headline-waived =
    { $count ->
        [zero] لا برنامج يراعي جميع القواعد؛ القواعد المستثناة هنا: { $n }
        [one] لا برنامج يراعي جميع القواعد؛ يلزم هنا استثناء من قاعدة واحدة
        [two] لا برنامج يراعي جميع القواعد؛ يلزم هنا استثناء من قاعدتين
        [few] لا برنامج يراعي جميع القواعد؛ يلزم هنا استثناء من { $n } قواعد
        [many] لا برنامج يراعي جميع القواعد؛ يلزم هنا استثناء من { $n } قاعدة
       *[other] لا برنامج يراعي جميع القواعد؛ يلزم هنا استثناء من { $n } قاعدة
    }
desk-headline-impossible = لا برنامج يراعي جميع القواعد
desk-headline-stopped = انقضت المهلة قبل العثور على برنامج
desk-fact-lead = أضيق فاصل: { $from } ← { $to }، الهامش { $days }
desk-fact-renewed =
    { $count ->
        [zero] الولايات المجددة: { $n }
        [one] تُجدد ولاية واحدة
        [two] تُجدد ولايتان
        [few] تُجدد { $n } ولايات
        [many] تُجدد { $n } ولاية
       *[other] تُجدد { $n } ولاية
    }
desk-fact-due =
    { $count ->
        [zero] التقارير المنتظرة: { $n }
        [one] تقرير واحد منتظر
        [two] تقريران منتظران
        [few] { $n } تقارير منتظرة
        [many] { $n } تقريرا منتظرا
       *[other] { $n } تقرير منتظر
    }
desk-nothing-else-moved = لم يُنقل شيء آخر.
desk-others-moved =
    { $count ->
        [zero] بنود أخرى منقولة: { $n }
        [one] نُقل بند آخر واحد:
        [two] نُقل بندان آخران:
        [few] نُقلت { $n } بنود أخرى:
        [many] نُقل { $n } بندا آخر:
       *[other] نُقل { $n } بند آخر:
    }
desk-keep = إبقاء
desk-undo = تراجع
desk-best-instead = الأمثل بدلا منه
desk-the-tray = السلة
desk-to = إلى
desk-was-here = كان هنا
desk-no-fit = لا برنامج ممكن
desk-undo-back = التراجع والعودة إلى المشروع السابق
desk-against = ما يتعارض مع ماذا
desk-repairs = الحلول
desk-repairs-so-far = { $number } حتى الآن، البحث جارٍ…
desk-count-ways =
    { $count ->
        [zero] { $n } حلول
        [one] حل واحد
        [two] حلان
        [few] { $n } حلول
        [many] { $n } حلا
       *[other] { $n } حل
    }
desk-no-repair = لا يكفي أي تغيير بمفرده لجعل البرنامج ممكنا.
desk-time-up = انقضت المهلة قبل تجربة كل شيء.
desk-by-hand = { $price }؛ ليس تغييرا في الصفوف، فأجرِه يدويا
desk-own-pin = تثبيت أُجري هنا
desk-if-waived = { $points } في حال الاستثناء
desk-then = ثم { $points }
desk-then-same = ثم العدد نفسه من النقاط
desk-nothing-moves = لا شيء يُنقل
desk-plan-waivers =
    { $count ->
        [zero] التخطيط باستثناءات عددها { $n }
        [one] التخطيط باستثناء واحد
        [two] التخطيط بأقل استثناءين كلفة
        [few] التخطيط بأقل { $n } استثناءات كلفة
        [many] التخطيط بأقل { $n } استثناء كلفة
       *[other] التخطيط بأقل { $n } استثناء كلفة
    }
desk-for-waived = { $points } لما يُستثنى
desk-not-cheapest = لم يثبت أنه الأقل كلفة
desk-tab-why = لماذا هنا
desk-tab-move = نقل إلى…
desk-tab-facts = البيانات
desk-tab-notes = الملاحظات
desk-in-tray = في الانتظار في السلة
desk-pin-here = تثبيت هنا
desk-release = تحرير
desk-back-to-month = العودة إلى الشهر
desk-about-item = عن هذا البند
desk-details = التفاصيل
desk-close-details = إغلاق التفاصيل
desk-length = المدة
desk-marks = العلامات
desk-own-window = الفترة الخاصة
desk-may-stand = التواريخ الممكنة
desk-mandate-end = انتهاء الولاية
desk-resolution = القرار
desk-penholder = القائم بالصياغة
desk-name-in-files = الاسم في الملفات
desk-from-day = اعتبارا من { $date }
desk-to-day = حتى { $date }
desk-costs-here = كلفته هنا
desk-edit-row = تعديل الصف…
desk-undo-what = تراجع: { $what }
desk-nothing-to-undo = لا شيء للتراجع عنه
desk-redo = إعادة
desk-redo-what = إعادة: { $what }
desk-nothing-to-redo = لا شيء لإعادته
desk-save = حفظ
desk-save-key = حفظ (S)
desk-add = إضافة
desk-add-key = إضافة بند (A)
desk-more = المزيد
desk-menu-days = إغلاق أيام أو فتحها…
desk-menu-replan = إعادة التخطيط ابتداء من يوم…
desk-menu-policy = القواعد والفواصل الزمنية…
desk-menu-scenarios = السيناريوهات…
desk-menu-alternatives = برامج جيدة أخرى…
desk-menu-versions = النسخ…
desk-menu-log = ما تم إنجازه…
desk-menu-circulate = نسخة التعميم…
desk-menu-print = طباعة…
desk-menu-settings = الإعدادات…
desk-menu-help = المساعدة والمفاتيح…
desk-held-before = عُقد قبل { $date }
desk-view = العرض
desk-view-calendar = التقويم
desk-view-chains = السلاسل
desk-view-list = القائمة
desk-draft-files = كما في الملفات
desk-draft-saved = محفوظ
desk-draft-version-saved = النسخة { $version }، محفوظة
desk-draft-version = النسخة { $version }، دون تغييرات
desk-draft-unsaved = المشروع { $draft }، غير محفوظ
desk-best-so-far = الأفضل حتى الآن { $points }
desk-bound = الحد { $points }
desk-stop = إيقاف
desk-find-label = البحث عن بند
desk-find = بحث  /
desk-priced = قُدّرت كلفة { $priced } من { $all }
desk-in-hand = قيد النقل:
desk-shades = التدرجات
desk-free = بلا كلفة
desk-to-more = حتى { $points }
desk-more-than = أكثر
desk-others-must = يلزم نقل بنود أخرى
desk-not-possible = غير ممكن
desk-put-back = إرجاع
desk-move = نقل
desk-move-dots = نقل…
desk-move-item = نقل { $title }
desk-nothing-found = لا نتائج.
desk-that-day = في ذلك اليوم
desk-a-drop = عند الوضع
desk-keeps = تُبقى سائر البنود
desk-takes-best = يؤخذ بالأمثل
desk-cannot-move = لا يمكن نقل هذا البند.
desk-was-put-back = أُرجع.
desk-prices-coming = جارٍ حساب الكلفة…
desk-possible-best-first = { $slots }، الأفضل أولا.
desk-possible-slots =
    { $count ->
        [zero] { $n } فترات ممكنة
        [one] فترة ممكنة واحدة
        [two] فترتان ممكنتان
        [few] { $n } فترات ممكنة
        [many] { $n } فترة ممكنة
       *[other] { $n } فترة ممكنة
    }
desk-slots-impossible =
    { $count ->
        [zero] { $n } فترات غير ممكنة
        [one] فترة غير ممكنة واحدة
        [two] فترتان غير ممكنتين
        [few] { $n } فترات غير ممكنة
        [many] { $n } فترة غير ممكنة
       *[other] { $n } فترة غير ممكنة
    }
desk-take-hold = أخذ
desk-drop-widens = { $why }؛ الوضع هنا يوسعها
desk-notes-of = ملاحظات { $item }
desk-notes-stay = الملاحظات لا تخرج من هنا: لا تتضمنها أي نسخة معممة أو مطبوعة.
desk-keep-notes = حفظ الملاحظات
desk-the-month = الشهر
desk-as-of = ما يسبق { $date } عُقد.
desk-your-changes = تغييراتك
desk-no-changes = لا شيء بعد. خذ بندا فتظهر الفترات كلفة كل موضع.
desk-keep-as-scenario = حفظها بوصفها سيناريو…
desk-pinned-heading = المثبتة
desk-pinned = مثبت
desk-release-item = تحرير { $title }
desk-points-for = فيمَ تُحتسب النقاط
desk-paper-legend = * موعد محدد · ? غير مؤكد · مخطط: يوم يُستحسن تجنبه · رمادي: لا يجتمع المجلس.
desk-draft-changed = تغيّر المشروع منذ ذلك الحين.
desk-compare-again = المقارنة من جديد
desk-beside = السيناريوهات إلى جانب المشروع
desk-beside-caption = المشروع و{ $scenarios }: النقاط والبنود المنقولة
desk-the-draft = المشروع
desk-none = لا يوجد
desk-items-that-move = البنود المنقولة
desk-apply = تطبيق
desk-apply-draft = تطبيق على المشروع
desk-apply-scenario = تطبيق على المشروع: { $name }
desk-planning = جارٍ التخطيط…
desk-the-same = العدد نفسه
desk-not-known = غير معروف
desk-cannot-be-made = لا يمكن إجراؤه
desk-why = السبب
desk-why-not-scenario = { $name } لا موضع له
desk-same = دون تغيير
desk-left-out = محذوف
desk-no-programme = لا برنامج
desk-scenario-label = السيناريو: { $name }
desk-here-now = هنا حاليا
desk-of-the-best = من بين الأفضل
desk-minutes-of = { $used } من { $minutes } د
desk-minutes = { $used } د
desk-minutes-used = المستخدم: { $minutes }
desk-count-minutes =
    { $count ->
        [zero] { $n } دقائق
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
desk-count-items =
    { $count ->
        [zero] { $n } بنود
        [one] بند واحد
        [two] بندان
        [few] { $n } بنود
        [many] { $n } بندا
       *[other] { $n } بند
    }
desk-count-moves =
    { $count ->
        [zero] { $n } عمليات نقل
        [one] عملية نقل واحدة
        [two] عمليتا نقل
        [few] { $n } عمليات نقل
        [many] { $n } عملية نقل
       *[other] { $n } عملية نقل
    }
desk-count-changes =
    { $count ->
        [zero] { $n } تغييرات
        [one] تغيير واحد
        [two] تغييران
        [few] { $n } تغييرات
        [many] { $n } تغييرا
       *[other] { $n } تغيير
    }
desk-count-deadlines =
    { $count ->
        [zero] { $n } مواعيد نهائية
        [one] موعد نهائي واحد
        [two] موعدان نهائيان
        [few] { $n } مواعيد نهائية
        [many] { $n } موعدا نهائيا
       *[other] { $n } موعد نهائي
    }
desk-count-scenarios =
    { $count ->
        [zero] { $n } سيناريوهات
        [one] سيناريو واحد
        [two] سيناريوهان
        [few] { $n } سيناريوهات
        [many] { $n } سيناريو
       *[other] { $n } سيناريو
    }
desk-empty = فارغ
desk-no-documents = لا وثائق
desk-rule-breaks = تُخالف قاعدة
desk-unmoved = مع بقاء سائر البنود: { $why }
desk-no = لا
desk-no-because = لا: { $why }
desk-no-place = لا يضعه أي برنامج هنا
desk-at-least = على الأقل { $points }
desk-at-most = على الأكثر { $moves }
desk-no-moves = بلا نقل
desk-price-to-come = الكلفة لم تُحسب بعد
desk-no-extra = بلا نقاط إضافية
desk-more-points =
    { $count ->
        [zero] نقاط إضافية: { $n }
        [one] نقطة إضافية واحدة
        [two] نقطتان إضافيتان
        [few] { $n } نقاط إضافية
        [many] { $n } نقطة إضافية
       *[other] { $n } نقطة إضافية
    }
desk-nothing-else-moves = لا يُنقل شيء آخر
desk-tray = السلة
desk-items-without-place =
    { $count ->
        [zero] { $n } بنود بلا موضع
        [one] بند واحد بلا موضع
        [two] بندان بلا موضع
        [few] { $n } بنود بلا موضع
        [many] { $n } بندا بلا موضع
       *[other] { $n } بند بلا موضع
    }
desk-tray-impossible = لا برنامج يراعي جميع القواعد، فلا موضع لأي منها.
desk-tray-stopped = لم يُعثر على برنامج خلال المهلة.
desk-tray-paler = تظهر بلون أفتح حيث كانت آخر مرة.
desk-asking-why = جارٍ طلب الشرح…
desk-before-window = قبل فترته الخاصة التي تبدأ { $date }
desk-after-window = بعد فترته الخاصة التي تنتهي { $date }
desk-no-place-now = بلا موضع؛ كان هنا آخر مرة
desk-was-on = كان في { $place }
desk-edit-pin = { $title }: { $place }
desk-edit-set = { $title }: { $field } = { $value }
desk-edit-add = إضافة { $title }
desk-edit-remove = حذف { $title }
desk-edit-close = إغلاق { $days }: { $reason }
desk-edit-open = فتح { $days }: { $reason }
desk-edit-avoid = تجنب { $days }: { $reason }
desk-edit-hold = اعتبار ما يسبق { $date } معقودا
desk-edit-waive = التخطيط بأقل الاستثناءات كلفة
desk-other-window = غيّرت نافذة أخرى المشروع أولا.
desk-other-window-help = اطلع عليه ثم أعد المحاولة.
desk-other-window-on-top = غيّرت نافذة أخرى المشروع؛ وأضيف تغييرك إليه.
desk-change-waits = الخادم لا يستجيب؛ التغيير ينتظر في هذه الصفحة.
desk-planning-now = جارٍ التخطيط…
desk-undoing = جارٍ التراجع…
desk-redoing = جارٍ إعادة التغيير…
desk-planning-again = جارٍ إعادة التخطيط…
desk-seeking-waivers = جارٍ البحث عن أقل الاستثناءات كلفة…
desk-reading-files = جارٍ قراءة الملفات من جديد…
desk-done-nothing-moved = { $what }: تم، ولم يُنقل شيء.
desk-the-change = التغيير
desk-no-fit-now = لم يعد أي برنامج ممكنا. { $why }
desk-after-edit = { $headline }. { $moved } إبقاء أو تراجع.
desk-items-moved =
    { $count ->
        [zero] بنود منقولة: { $n }.
        [one] نُقل بند واحد.
        [two] نُقل بندان.
        [few] نُقلت { $n } بنود.
        [many] نُقل { $n } بندا.
       *[other] نُقل { $n } بند.
    }
desk-nothing-undone = لا شيء للتراجع عنه.
desk-nothing-redone = لا شيء لإعادته.
desk-undone = تم التراجع: { $what }.
desk-done-again = أُعيد: { $what }.
desk-kept = أُبقي.
desk-planned-again = أُعيد التخطيط ابتداء من { $date }؛ وما قبله معقود.
desk-planned-waivers = خُطط مع استثناءات.
desk-read-without = قُرئت الملفات من جديد دون تغييرات هذا المشروع.
desk-read-on-top = قُرئت الملفات من جديد؛ وتغييراتك قائمة.
desk-saved = حُفظ بوصفه النسخة { $version }: { $files }.
desk-journal-alone = في السجل وحده، إذ لا خلية في ملف تتسع له: { $steps }.
desk-answers-again = عاد الخادم إلى الاستجابة.
desk-waited-refused = رُفض تغيير كان منتظرا: { $what }.
desk-scenarios-planned = خُطط إلى جانب المشروع: { $scenarios }.
desk-repairs-found =
    { $count ->
        [zero] الحلول المتاحة: { $n }.
        [one] عُثر على حل واحد.
        [two] عُثر على حلين.
        [few] عُثر على { $n } حلول.
        [many] عُثر على { $n } حلا.
       *[other] عُثر على { $n } حل.
    }
desk-first-repair = حل أول: { $repair }.
desk-scenario-kept = حُفظ السيناريو "{ $name }".
desk-scenario-gone = حُذف السيناريو "{ $name }".
desk-cannot-be-moved = لا يمكن نقل { $title }.
desk-taken = { $title } قيد النقل. الأسهم للتنقل بين الفترات، ومن 1 إلى 5 للأفضل، وEnter للوضع، وEsc للإرجاع.
desk-item-put-back = أُرجع { $title }.
desk-best-known = عُرفت أفضل الفترات. الأولى: { $place }، { $price }.
desk-no-other-slot = لا فترة أخرى ممكنة.
desk-no-slot-number = لا توجد فترة رقمها { $number }.
desk-hold-on = عقد { $title }: { $place }
desk-no-slot-that-way = لا فترة ممكنة في ذلك الاتجاه.
desk-choose-first = اختر بندا أولا.
desk-view-is = العرض: { $view }.
desk-add-title = إضافة إلى الشهر
desk-add-event = جلسة أو بند آخر
desk-add-renewal = ولاية يلزم تجديدها
desk-add-plan = إضافة، وليحدد البرنامج موضعه
desk-where-fit = أين يمكن وضعه؟
desk-cancel = إلغاء
desk-close = إغلاق
desk-fits-nowhere = لا موضع له مع بقاء سائر البنود.
desk-best-first = الأفضل أولا؛ النقر يضيفه هناك
desk-seeking-three = جارٍ البحث عن ثلاثة برامج مختلفة…
desk-points-unknown = النقاط غير معروفة
desk-take-this = الأخذ بهذا
desk-another-programme = برنامج جيد آخر
desk-no-alternative = لم يُعثر على برنامج آخر.
desk-days-close = إغلاق: لا يمكن للمجلس أن يجتمع
desk-days-avoid = تجنب: يمكنه ذلك بكلفة
desk-days-open = فتح: يجتمع في عطلة أو وقت الغداء أو مساء
desk-from = من
desk-to-same = إلى (فارغ: اليوم نفسه)
desk-part-of-day = جزء من اليوم
desk-whole-day = اليوم كله
desk-reason = السبب كما يُطبع
desk-plan-with-this = التخطيط بهذا
desk-now = حاليا
desk-open = مفتوح
desk-open-button = فتح
desk-open-day = فتح { $date }
desk-half-closed = لا جلسات ({ $session }): { $why }
desk-opened-here = فُتح في Horseshoe
desk-circulate-about = لا تتضمن نسخة التعميم نقاطا ولا برهانا ولا ملاحظات ولا أسماء ملفات. وترد الاجتماعات غير الرسمية في إضافة.
desk-format-html = صفحة للمتصفح والورق (HTML)
desk-format-docx = مستند Word ‏(DOCX)
desk-format-xlsx = مصنف Excel ‏(XLSX)
desk-format-md = نص لموقع ويكي أو رسالة (Markdown)
desk-format-ics = تقويم لبرنامج Outlook وغيره (ICS)
desk-format-text = نص عادي
desk-format-csv = جدول (CSV)
desk-format-json = كل البيانات، للبرامج الحاسوبية (JSON)
desk-print-pdf = الطباعة أو الحفظ بصيغة PDF
desk-for-us-alone = للاستعمال الداخلي وحده
desk-language = اللغة
desk-language-auto = بحسب مجموعة البيانات أو المتصفح
desk-downloaded = نُزّل { $name }.
desk-edit-title = تعديل { $title }
desk-edit-renewal = تعديل تجديد الولاية { $title }
desk-edit-label = تعديل { $title }: { $fields }
desk-no-rows = لا يتيح الخادم الصفوف.
desk-row-gone = هذا الصف غير موجود في الملفات.
desk-reading-rows = جارٍ قراءة الصفوف…
desk-plan-with-these = التخطيط بهذه القيم
desk-remove-renewal = حذف تجديد الولاية
desk-remove-item = حذف البند
desk-column-title = العنوان
desk-column-kind = النوع
desk-column-minutes = الدقائق
desk-column-date = التاريخ
desk-column-session = الفترة
desk-column-start = البداية
desk-column-earliest = أبكر موعد
desk-column-latest = آخر موعد
desk-column-preferred = الموعد المفضل
desk-column-after = بعد
desk-column-order = الترتيب
desk-column-location = المكان
desk-column-basis = الأساس
desk-column-notes = الملاحظات
desk-column-source = المصدر
desk-column-mission = البعثة
desk-column-action = الإجراء
desk-column-mandate-expires = انتهاء الولاية
desk-column-report-due = موعد التقرير
desk-column-report-issued = صدور التقرير
desk-column-report-symbol = رمز التقرير
desk-column-not-before = ليس قبل
desk-column-complete-by = يُنجز بحلول
desk-column-until = حتى
desk-column-changed-on = تاريخ التغيير
desk-column-resolution = القرار
desk-column-briefing = إحاطة
desk-column-politico-military-briefing = إحاطة سياسية عسكرية
desk-column-council-mission = بعثة المجلس
desk-column-assessment-mission = بعثة التقييم
desk-column-penholder = القائم بالصياغة
desk-tentative-long = غير مؤكد: يُطبع بعلامة استفهام
desk-unofficial-long = غير رسمي: لا يشغل وقت المجلس ويرد في إضافة
desk-hint-never-printed = لا يُطبع أبدا
desk-hint-printed = يُطبع
desk-hint-start = مثل 10:30
desk-hint-after = اسم البند الذي يليه مباشرة
desk-hint-until = لتمديد تقني
desk-hint-span = أول/آخر يوم
desk-not-set = غير محدد
desk-yes = نعم
desk-choice-no = لا
desk-action-renewal = تجديد
desk-action-change = تعديل
desk-action-withdrawal = انسحاب
desk-action-termination = إنهاء
desk-action-creation = إنشاء
desk-action-consultation = تشاور
desk-action-rollover = تمديد تقني
desk-mandate-peacekeeping = حفظ السلام
desk-mandate-political = بعثة سياسية خاصة
desk-mandate-sanctions = جزاءات
desk-mandate-authorization = إذن
desk-help-about = خذ بندا فتُظهر كل فترة كلفة وضعه فيها: النقاط الإضافية وعدد البنود الأخرى المنقولة. ضعه وانظر ما نُقل، ثم أبقه أو تراجع عنه أو خذ بالأمثل بدلا منه. لا يُكتب شيء في ملفاتك قبل الحفظ؛ وكل تغيير مدون في سجل المجلد قبل تأكيده.
desk-keys = المفاتيح
desk-key-tab = الدخول إلى التقويم أو القائمة والخروج منهما
desk-key-arrows = بين البنود والفترات؛ وعند أخذ بند، بين الفترات الممكنة
desk-key-enter = تفاصيل البند؛ وعند أخذ بند، وضعه
desk-key-space = أخذ البند، في التقويم وفي القائمة
desk-key-numbers = الوضع في إحدى أفضل خمس فترات
desk-key-escape = الإرجاع؛ مغادرة التفاصيل؛ التراجع عن وضع غير ممكن
desk-key-ends = أول فترة وآخر فترة في السطر
desk-key-pin = تثبيت البند في موضعه أو تحريره
desk-key-why = لماذا هو هنا
desk-key-add = إضافة بند
desk-key-save = الحفظ
desk-key-undo = التراجع والإعادة
desk-key-view = العرض التالي
desk-key-find = البحث
desk-key-help = هذه الصفحة
desk-letters = الحروف المفردة مفاتيح
desk-weekend = إظهار أيام السبت والأحد
desk-colours = الألوان
desk-theme-system = كما في النظام
desk-theme-light = فاتح
desk-theme-dark = داكن
desk-log-base = قراءة
desk-log-edit = خطوة
desk-log-undo = تراجع
desk-log-redo = إعادة
desk-log-save = حفظ
desk-log-scenario = سيناريو
desk-log-empty = لا شيء بعد. تظهر هنا كل خطوة وكل تراجع وكل حفظ.
desk-log-caption = الخطوات، الأحدث أولا
desk-when = متى
desk-step = الخطوة
desk-moment = { $date }، { $time }
desk-log-times = الأوقات هي أوقات المتصفح الذي أجرى الخطوة.
desk-outside-about = لم يُكتب شيء. غيّر شخص ما ملفات هذا المجلد بعد أن قرأها Horseshoe.
desk-cells-differ = الخلايا المختلفة
desk-cell = الخلية
desk-yours = لديك
desk-theirs = لديهم
desk-before = سابقا
desk-take-theirs-only = الأخذ بنسختهم دون تغييراتي
desk-save-copy-label = أو الحفظ في نسخة منفصلة، في مجلد مجاور
desk-folder-name = اسم المجلد
desk-save-copy = حفظ النسخة المنفصلة
desk-policy = القواعد
desk-leads-asked = الفواصل المطلوبة
desk-must-be-kept = إلزامي
desk-a-wish = مستحب، بكلفة
desk-bound-more-than = أكثر من
desk-bound-at-least = على الأقل
desk-no-leads = لا يتيح الخادم الفواصل الزمنية للقواعد.
desk-replan-about = كل ما يسبق ذلك اليوم عُقد: يبقى في يومه وساعته أيا كانت القاعدة التي يخالفها. ويُخطط الباقي من جديد بأقل نقل تسمح به النقاط.
desk-replan-held = ما يسبق { $date } معقود بالفعل.
desk-replan-later = يوم لاحق يشمل المزيد؛ والتراجع يلغيه.
desk-replan-counts = قبل { $date }: المعقود { $held }. وبعده: القابل للنقل { $open }.
desk-plan-again = إعادة التخطيط
desk-scenarios-none = لا يوجد شيء بعد. تظهر هنا صفوف الملف scenarios.csv في المجلد، وكذلك تغييرات هذا المشروع التي تحفظها باسم.
desk-scenarios-unread = تتعذر قراءة الملف scenarios.csv.
desk-scenarios-choose = اختيار ما يُعرض إلى جانب المشروع
desk-chosen-of = اختير { $chosen } من { $all }
desk-scenarios-left-out =
    { $count ->
        [zero] سيناريوهات أخرى من الملف غير معروضة هنا: { $n }؛ ولا حد للأمر `horseshoe whatif`.
        [one] سيناريو آخر واحد من الملف غير معروض هنا؛ ولا حد للأمر `horseshoe whatif`.
        [two] سيناريوهان آخران من الملف غير معروضين هنا؛ ولا حد للأمر `horseshoe whatif`.
        [few] { $n } سيناريوهات أخرى من الملف غير معروضة هنا؛ ولا حد للأمر `horseshoe whatif`.
        [many] { $n } سيناريو آخر من الملف غير معروض هنا؛ ولا حد للأمر `horseshoe whatif`.
       *[other] { $n } سيناريو آخر من الملف غير معروض هنا؛ ولا حد للأمر `horseshoe whatif`.
    }
desk-planning-each = جارٍ تخطيط كل منها…
desk-compare-chosen = مقارنة المختار
desk-compare = مقارنة: { $scenarios }
desk-choose-none = إلغاء الاختيار
desk-choose-all = اختيار الكل
desk-scenario-line = scenarios.csv، السطر { $line }
desk-kept-here = محفوظ هنا
desk-remove = حذف
desk-remove-scenario = حذف السيناريو "{ $name }"
desk-scenario-keep = حفظ تغييرات هذا المشروع بوصفها سيناريو
desk-its-name = اسمه
desk-versions-none = لم يُحفظ شيء بعد. كل حفظ يبقي نسخة: الملفات والبرنامج بجميع الصيغ.
desk-differs-from = الفرق من
desk-differs-to = إلى
desk-reading = جارٍ القراءة…
desk-nothing-differs = لا فرق.
desk-items-differ =
    { $count ->
        [zero] البنود المختلفة: { $n }
        [one] بند واحد مختلف
        [two] بندان مختلفان
        [few] { $n } بنود مختلفة
        [many] { $n } بندا مختلفا
       *[other] { $n } بند مختلف
    }
desk-save-version = حفظ المشروع بوصفه نسخة
desk-version = النسخة { $version }
desk-not-the-best = لم تثبت أمثليته
