"""What follows from the dates of a programme: the slack of every lead, and the deadlines."""

from datetime import timedelta

from days import DAY, first_of_month, last_of_month, working_day_on_or_before
from rules import count

FORMAL = {"tcc_meeting", "briefing", "adoption", "open_debate", "private_meeting"}
OF_TCC_MEETINGS = ["tcc_invitation", "informal_paper", "fact_sheets", "presidents_summary"]


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
        if item.kind in FORMAL and not item.is_unofficial:
            kinds.append("provisional_agenda")
        for kind in kinds:
            day = due(month, schedule, item, when["date"], rules[kind])
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
