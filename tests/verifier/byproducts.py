"""What follows from the dates of a programme: the slack of every lead, and the deadlines."""

from datetime import timedelta

from days import DAY, first_of_month, last_of_month, working_day_on_or_before
from rules import count

FORMAL = {"tcc_meeting", "briefing", "adoption", "open_debate", "private_meeting"}
OF_TCC_MEETINGS = ["tcc_invitation", "informal_paper", "fact_sheets", "senior_field_personnel",
                   "video_conference", "presidents_summary"]
OF_CONSULTATIONS = ["special_representative", "groups_of_friends"]


def leads(month, schedule):
    """Each lead with what it asks for and what it is given."""
    found = []
    for lead in month.leads:
        if {lead.start, lead.end} <= schedule.when.keys():
            start, end = (schedule.when[id]["date"] for id in (lead.start, lead.end))
            found.append([lead.start, lead.end, lead.days, count(lead, start, end)])
    return sorted(found)


def deadlines(month, schedule):
    """Each deadline: its day, its kind, its item."""
    rules = month.policy["deadlines"]
    found = []
    for item, when in schedule.dated(month):
        kinds = list(OF_TCC_MEETINGS) if item.kind == "tcc_meeting" else []
        # The briefings of the planning phase are no meetings of the Council.
        is_aside = item.is_unofficial or "/council_briefing_" in item.id
        if item.kind in FORMAL and not is_aside:
            kinds.append("provisional_agenda")
        chain = [other for other in month.items.values() if item.renewal and other.renewal == item.renewal]
        if any(other.kind == "tcc_meeting" for other in chain):
            kinds += OF_CONSULTATIONS if item.kind == "consultations" else []
            kinds += ["tcc_inputs"] if item.kind == "report" and not item.is_issued else []
        for kind in kinds:
            day = due(month, schedule, item, when["date"], rules[kind])
            if kind == "presidents_summary" and day <= when["date"]:
                continue
            found.append([day.isoformat(), kind, item.id])
        if item.kind == "report" and not item.is_issued:
            found.append([when["date"].isoformat(), "report_due", item.id])
    return sorted(found)


def due(month, schedule, item, date, rule):
    if "by" in rule:
        # By a later item of the same chain.
        later = [when["date"] for other, when in schedule.dated(month)
                 if item.renewal and (other.renewal, other.kind) == (item.renewal, rule["by"])
                 and when["date"] > date]
        day = later[0] if later else date
    elif "day_of_month_before" in rule:
        month_before = last_of_month(first_of_month(date) - DAY)
        day = month_before.replace(day=min(rule["day_of_month_before"], month_before.day))
    elif "calendar_days_before" in rule:
        day = date - timedelta(days=rule["calendar_days_before"])
    else:
        day = date
        for _ in range(rule.get("working_days_before", 0)):
            day = working_day_on_or_before(day - DAY)
    return working_day_on_or_before(day)
