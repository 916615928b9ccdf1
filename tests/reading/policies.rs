//! Policy files: what they may say, and what is wrong with the others.

use horseshoe::input::instance::policy::{BUILT_IN, Strength};
use horseshoe::input::instance::{Instance, Policy, PolicyChoice};

use crate::support::*;

#[test]
fn a_policy_says_only_what_differs() {
    let instance = policy(
        "base = \"preferred\"\n\
         [leads.\"report->tcc_meeting\"]\nat_least = 10\nunit = \"working days\"\n\
         [penalties]\nfriday = { points = 0 }\n\
         [sessions.morning]\nopens = \"9:30\"\n\
         [deadlines]\ntcc_invitation = { calendar_days_before = 20 }\n\
         [renewals.UNDOF.leads.\"tcc_meeting -> consultations\"]\nmore_than = 3\n\
         [renewals.UNDOF.durations]\ntcc_meeting = { minutes = 120 }\n",
    )
    .expect("sound");
    let policy = instance.policy;
    assert_eq!(policy.name, "preferred with policy.toml");
    let lead = &policy.leads["report -> tcc_meeting"];
    assert_eq!((lead.days(), lead.strength, lead.more_than), (10, Strength::Soft, None));
    assert_eq!(lead.source, "the instance's policy.toml");
    assert_eq!(policy.penalties.number("friday", "points"), 0);
    assert_eq!(policy.sessions.morning.minutes(), 210);
    assert_eq!(policy.deadlines.tcc_invitation.day_of_month_before, None);
    let own = &policy.leads_for("UNDOF")["tcc_meeting -> consultations"];
    // What the renewal's own lead leaves open, the policy's says.
    assert_eq!((own.days(), own.strength, own.points), (4, Strength::Soft, 5));
    assert_eq!(policy.penalties.source("friday"), "the instance's policy.toml");
    let untouched = policy.penalties.source("avoid_day");
    assert_eq!(untouched, Policy::guideline().penalties.source("avoid_day"));
}

#[test]
fn every_fault_is_found() {
    for (text, expected) in [
        ("name = ", "toml::syntax"),
        ("name = 'a'\nname = 'b'", "toml::syntax"),
        ("nmae = 'a'", "policy::unknown_key"),
        ("base = 'none'", "policy::unknown_word"),
        ("name = 1", "policy::value"),
        ("leads = 1", "policy::value"),
        ("leads.tcc_meeting = {}", "policy::lead_name"),
        ("leads.'report -> tcc' = { at_least = 1 }", "policy::lead_name"),
        ("leads.'report -> open_debate' = { at_least = 1 }", "policy::lead_name"),
        ("leads.'adoption -> report' = { at_least = 1 }", "policy::lead_name"),
        ("leads.'report -> report' = { at_least = 1 }", "policy::lead_name"),
        ("leads.'report -> adoption' = { unit = 'calendar days' }", "policy::lead"),
        ("leads.'report -> tcc_meeting' = { strength = 'soft' }", "policy::lead"),
        ("leads.'report -> tcc_meeting' = { at_least = 1, more_than = 1 }", "policy::both_ways"),
        ("leads.'report -> tcc_meeting' = { at_least = 367 }", "policy::value"),
        ("leads.'report -> tcc_meeting' = { at_least = -1 }", "policy::value"),
        ("leads.'report -> tcc_meeting' = { at_least = 1.5 }", "policy::value"),
        ("leads.'report -> tcc_meeting' = { unit = 'days' }", "policy::unknown_word"),
        ("durations.adoption = { minutes = 0 }", "policy::value"),
        ("durations.adoption = { minutes = 481 }", "policy::value"),
        ("durations.adoption = { minutes = 400 }", "policy::duration"),
        ("durations.adoption = { days = 1 }", "policy::unknown_key"),
        ("durations.assessment_mission = { minutes = 1 }", "policy::unknown_key"),
        ("durations.vote = { minutes = 1 }", "policy::unknown_key"),
        ("penalties.friday.points = 1_000_001", "policy::value"),
        ("penalties.friday.points = 99999999999999999999", "policy::value"),
        ("penalties.moved.per_day = 1_000_001", "policy::value"),
        ("penalties = 1", "policy::value"),
        ("penalties.friday = 1", "policy::value"),
        ("penalties.firday.points = 1", "policy::unknown_key"),
        ("penalties.friday.above = 1", "policy::unknown_key"),
        ("penalties.crowded_day.above = 1_001", "policy::value"),
        ("penalties.crowded_day.above = -1", "policy::value"),
        ("penalties.late_adoption.within = 367", "policy::value"),
        ("penalties.friday.source = 1", "policy::value"),
        ("steps.briefing.include = 'yes'", "policy::value"),
        (
            "deadlines.fact_sheets = { by = 'adoption', working_days_before = 1 }",
            "policy::both_ways",
        ),
        ("deadlines.fact_sheets = { by = 'vote' }", "policy::unknown_word"),
        ("limits.chain_days.days = 0", "policy::value"),
        ("sessions.morning = { opens = '14:00' }", "policy::sessions"),
        ("sessions.morning = { opens = '13:00' }", "policy::sessions"),
        ("sessions.morning = { opens = '04:00' }", "policy::sessions"),
        ("sessions.morning = { closes = '16:00' }", "policy::sessions"),
        ("sessions.morning = { opens = '25:00' }", "policy::value"),
        ("sessions.morning = { opens = 10:00:00 }", "policy::value"),
        ("renewals.UNDF = {}", "policy::unknown_renewal"),
        ("renewals.UNDOF.steps = {}", "policy::unknown_key"),
        ("", "file::empty"),
    ] {
        assert_eq!(codes(policy(text)), [expected], "{text}");
    }
    policy("# nothing differs").expect("a comment alone");
}

#[test]
fn a_choice_takes_the_place_of_the_instances_own() {
    let directory = directory(&[
        ("renewals.csv", SOUND),
        ("policy.toml", "nonsense"),
        ("strict.toml", "leads.'report -> tcc_meeting'.more_than = 14\nrenewals.UNMISS = {}\n"),
    ]);
    let load = |choice| Instance::load(directory.path(), &choice);
    let instance = load(PolicyChoice::Named("practice".into())).expect("loads");
    assert_eq!(instance.policy.name, "practice");
    let instance = load(PolicyChoice::File(directory.path().join("strict.toml"))).expect("loads");
    assert_eq!(instance.policy.name, "strict");
    assert_eq!(instance.policy.leads["report -> tcc_meeting"].days(), 15);
    assert_eq!(codes(load(PolicyChoice::Named("one_week".into()))), ["policy::unknown"]);
    let text = plain(&load(PolicyChoice::Named("one_week".into())));
    assert!(text.contains("Did you mean `one-week`?"), "{text}");
    assert_eq!(codes(load(PolicyChoice::File("none.toml".into()))), ["file::missing"]);
    assert_eq!(codes(load(PolicyChoice::OfInstance)), ["toml::syntax"]);
}

#[test]
fn a_policy_that_is_printed_reads_as_itself() {
    for (name, _) in BUILT_IN {
        let policy = Policy::named(name).expect(name);
        let directory = directory(&[("printed.toml", policy.to_toml())]);
        let read = Policy::load(&directory.path().join("printed.toml")).expect("loads");
        assert_eq!(read, policy);
    }
}
