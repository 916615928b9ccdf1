//! Paths that lead nowhere, to the wrong thing, or past the file that was meant.

use std::path::Path;

use horseshoe::input::instance::{Instance, PolicyChoice};

use crate::support::*;

#[test]
fn a_single_file_is_an_instance_and_nothing_beside_it_is_read() {
    let directory =
        directory(&[("june.csv", SOUND), ("events.csv", "nonsense"), ("policy.toml", "nonsense")]);
    let path = directory.path().join("june.csv");
    let instance = Instance::load(&path, &PolicyChoice::OfInstance).expect("loads");
    assert_eq!(instance.name, "june");
    assert_eq!(instance.renewals[0].origin.file, "june.csv");
    assert_eq!(instance.policy.name, "guideline");
}

#[test]
fn a_path_that_leads_nowhere_names_what_is_near() {
    let directory = directory(&[("june.csv", SOUND), ("renewal.csv", SOUND)]);
    let read = Instance::load(&directory.path().join("jnue.csv"), &PolicyChoice::OfInstance);
    let text = plain(&read);
    assert!(text.contains("Did you mean `june.csv`?"), "{text}");
    assert_eq!(codes(read), ["file::missing"]);
    let text = plain(&Instance::load(directory.path(), &PolicyChoice::OfInstance));
    assert!(text.contains("Did you mean `renewal.csv`?"), "{text}");
}

#[test]
fn an_optional_file_with_almost_the_right_name_is_not_passed_over() {
    for name in ["event.csv", "Events.csv", "calender.csv", "policy.tmol"] {
        let read = load(&[("renewals.csv", SOUND), (name, "")]);
        assert_eq!(codes(read), ["file::misspelt"], "{name}");
    }
    load(&[("renewals.csv", SOUND), ("programme.csv", ""), ("scenarios.csv", "")]).expect("loads");
}

#[test]
fn a_directory_in_place_of_a_file_is_refused() {
    let directory = directory(&[("renewals.csv", SOUND)]);
    std::fs::create_dir(directory.path().join("events.csv")).expect("made");
    let read = Instance::load(directory.path(), &PolicyChoice::OfInstance);
    assert_eq!(codes(read), ["file::not_a_file"]);
}

#[cfg(unix)]
#[test]
fn devices_pipes_and_links_to_nothing_are_refused_without_waiting() {
    for device in ["/dev/zero", "/dev/null"] {
        let read = Instance::load(Path::new(device), &PolicyChoice::OfInstance);
        assert_eq!(codes(read), ["file::not_a_file"], "{device}");
    }
    let directory = directory(&[("renewals.csv", SOUND)]);
    let pipe = directory.path().join("events.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        let read = Instance::load(directory.path(), &PolicyChoice::OfInstance);
        assert_eq!(codes(read), ["file::not_a_file"]);
        std::fs::remove_file(&pipe).expect("removed");
    }
    std::os::unix::fs::symlink("nowhere", &pipe).expect("linked");
    let read = Instance::load(directory.path(), &PolicyChoice::OfInstance);
    assert_eq!(codes(read), ["file::missing"]);
}
