mod support;
use support::*;
#[test]
fn look() {
    let all = [
        renewals("mision,kind,mandate_expire,x_own\nUNDOF,peacekeeping,2026-02-30,\n"),
        renewals(
            "mission,kind,mandate_expires,report_issued\nUNDOF,peace,2026-02-30,31/12/2026\nUNFICYP,political,2026-06-30,2026-07-01\n,,05/04/2026,\n,,,\nA/B,sanctions,2026-06-30\n",
        ),
        renewals(
            "mission,mandate_expires\nUNDOF,2026-06-30\nundof,2026-12-31\nUNDOF,2026-12-31,surplus\n",
        ),
        renewals("mission,notes,mandate_expires\nUNDOF,\"open,2026-06-30\nUNFICYP,,2026-06-30\n"),
        renewals(""),
        renewals("mission\n"),
        renewals("mission\nUNDOF\n"),
        load(&[("events.csv", "id\n")]),
        load(&[("renewals.csv", b"mission,mandate_expires\nC\xe9te,2026-06-30\n")]),
        load(&[("renewals.csv", "mission,mandate_expires\nC\0te,2026-06-30\n")]),
        events(
            "id,title,kind,minutes,date,session,earliest,latest,preferred,after\n\
          a,,briefing,,2026-12-05,,,,,\nb,,briefng,1000,,,2026-12-25,2026-12-27,,UNDF/consultations\n\
          c,,briefing,120,2026-12-03,morning,,,,\n\
          d,,briefing,120,2026-12-03,morning,,,,UNDOF/consultation\n\
          e,,open_debate,200,2026-12-04,afternoon,,,,f\n\
          f,,other,,,,,,2026-12-04,g\ng,,other,,,,,,,e\nh,,other,,,,,,,UNDOF\ni,,other,,,,2026-12-09,2026-12-08,2026-12-10,i\n",
        ),
        calendar(
            "date,from,to,session,status,reason\n2026-12-01,2026-12-02,,,closd,\n,2026-12-05,2026-12-02,night,avoid,\n,2026-12-05,2029-12-02,,avoid,\n",
        ),
        policy(
            "bse = 'x'\n[leads.'report -> tcc_meetin']\nmore_than = 7\nat_least = 7\n[leads.'report -> tcc_meeting']\nmore_than = 400\nat_least = 7\n[sessions.morning]\nopens=\"13:00\"\ncloses=\"10:00\"\n[penalties]\nfriday={point=1}\n[renewals.UNDF.leads.'tcc_meeting -> consultations']\nat_least=-3\n",
        ),
        policy("a = \nb = [\n"),
    ];
    for one in all {
        println!("{}", shown(one));
    }
    println!("{}", shown(programme("date,id,start\n2026-12-01,'=a,9:30\n2026-13-01,,25:00\n")));
    println!("{:#}", renewals("mission\nUNDOF\n").unwrap_err());
}
