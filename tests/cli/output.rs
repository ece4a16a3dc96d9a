//! What is written: whole or not at all, and never over what a user wrote.

use std::fs;
use std::process::Command;

use crate::support::{Folder, PLAN, command, edited, failing, ran, text};

#[test]
fn a_report_is_written_whole_and_replaces_an_older_one() {
    let folder = Folder::with(failing());
    let printed = folder.check(&["--all"]);
    fs::write(folder.path("report.txt"), "old").unwrap();
    let ran = folder.check(&["--all", "--colour", "always", "--output", "report.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("report.txt") && ran.err.contains("不符合"), "{}", ran.err);
    assert_eq!(text(&folder.path("report.txt")), printed.out);
    assert_eq!(folder.names(), ["plan.toml", "report.txt"]);
}

#[test]
fn an_output_that_fails_leaves_everything_as_it_was() {
    let folder = Folder::with(PLAN);
    fs::write(folder.path("report.txt"), "old").unwrap();
    fs::create_dir(folder.path("reports")).unwrap();
    for wrong in ["reports", "nowhere/report.txt", "report.txt/below.txt"] {
        let ran = folder.check(&["--output", wrong]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{wrong}");
        assert!(ran.err.contains(wrong) && ran.err.contains("无法写入"), "{}", ran.err);
    }
    fs::write(folder.path("bad.toml"), "x").unwrap();
    assert_eq!(folder.run(&["check", "bad.toml", "--output", "report.txt"]).code, 2);
    assert_eq!(text(&folder.path("report.txt")), "old");
    assert_eq!(folder.names(), ["bad.toml", "plan.toml", "report.txt", "reports"]);
}

#[test]
fn a_report_does_not_replace_what_was_checked() {
    let plan = edited(&[("quantity = \"8500 吨\"", "quantity = \"8500 吨\"\nfile = \"a.pdf\"")]);
    let folder = Folder::with(&plan);
    fs::write(folder.path("a.pdf"), "paper").unwrap();
    for input in ["plan.toml", "./plan.toml", "a.pdf"] {
        let ran = folder.check(&["--output", input]);
        assert_eq!(ran.code, 2, "{input}");
        assert!(ran.err.contains("输入文件"), "{}", ran.err);
    }
    assert_eq!(text(&folder.path("plan.toml")), plan);
    assert_eq!(text(&folder.path("a.pdf")), "paper");
}

#[cfg(unix)]
#[test]
fn a_report_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::with(PLAN);
    fs::write(folder.path("real.txt"), "old").unwrap();
    fs::set_permissions(folder.path("real.txt"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.txt", folder.path("link.txt")).unwrap();
    assert_eq!(folder.check(&["--output", "link.txt"]).code, 0);
    assert_ne!(text(&folder.path("real.txt")), "old");
    let mode = fs::metadata(folder.path("real.txt")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(folder.path("link.txt").symlink_metadata().unwrap().is_symlink());

    fs::write(folder.path("ordinary.txt"), "").unwrap();
    let ordinary = fs::metadata(folder.path("ordinary.txt")).unwrap().permissions().mode();
    assert_eq!(folder.check(&["--output", "fresh.txt"]).code, 0);
    assert_eq!(fs::metadata(folder.path("fresh.txt")).unwrap().permissions().mode(), ordinary);
}

#[cfg(unix)]
#[test]
fn a_device_is_not_replaced() {
    let ran = Folder::with(PLAN).check(&["--output", "/dev/null"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("不是普通文件"), "{}", ran.err);
}

#[test]
fn new_never_overwrites() {
    let folder = Folder::with("mine");
    let ran = folder.run(&["new", "hydrogen", "--output", "plan.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("plan.toml") && ran.err.contains("已存在"), "{}", ran.err);
    assert_eq!(text(&folder.path("plan.toml")), "mine");

    let ran = folder.run(&["new", "hydrogen", "--output", "other.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("hegui check other.toml"), "{}", ran.err);
    assert_eq!(text(&folder.path("other.toml")), PLAN);
    assert_eq!(folder.names(), ["other.toml", "plan.toml"]);
}

#[cfg(unix)]
#[test]
fn new_does_not_write_through_a_dangling_link() {
    let folder = Folder::with("mine");
    std::os::unix::fs::symlink("nowhere.toml", folder.path("link.toml")).unwrap();
    assert_eq!(folder.run(&["new", "hydrogen", "--output", "link.toml"]).code, 2);
    assert_eq!(folder.names(), ["link.toml", "plan.toml"]);
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_error() {
    let program = env!("CARGO_BIN_EXE_hegui");
    let script =
        format!("'{program}' schema | head -1; '{program}' rules | head -1; '{program}' explain hydrogen-13 | true");
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(script);
    let ran = ran(shell);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.lines().count(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let mut command = command(&["rules"]);
    command.stdout(fs::File::options().write(true).open("/dev/full").unwrap());
    let ran = ran(command);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("磁盘已满"), "{}", ran.err);
}
