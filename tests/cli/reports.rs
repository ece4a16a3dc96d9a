//! Reports as files: several at once, whole or not at all, the same bytes twice.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use crate::support::{Folder, PLAN, command, failing, text};

/// Every format of a report, with what its file begins with and holds near its end.
const FORMATS: [(&str, &[u8], &[u8]); 7] = [
    ("json", b"{\n", b"}\n"),
    ("md", b"# ", b"\n"),
    ("html", b"<!DOCTYPE html>\n", b"</html>\n"),
    ("xlsx", b"PK\x03\x04", b"PK\x05\x06"),
    ("docx", b"PK\x03\x04", b"PK\x05\x06"),
    ("sarif", b"{\n\"$schema\"", b"]\n}\n"),
    ("junit", b"<?xml ", b"</testsuites>\n"),
];

/// Whether a file is there from its beginning to its end.
fn is_whole(written: &[u8], start: &[u8], end: &[u8]) -> bool {
    let foot = written.rchunks(22).next().unwrap_or_default();
    written.starts_with(start) && foot.windows(end.len()).any(|bytes| bytes == end)
}

fn reports(extension: &str) -> Vec<String> {
    FORMATS.iter().flat_map(|(format, ..)| ["--report".to_owned(), format!("{format}=a{extension}.{format}")]).collect()
}

fn check(folder: &Folder, more: &[String]) -> crate::support::Ran {
    folder.check(&more.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn several_reports_are_written_at_once_and_alike_each_time() {
    let folder = Folder::with(failing());
    for extension in ["", "2"] {
        let ran = check(&folder, &reports(extension));
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
        assert_eq!(ran.err.lines().count(), FORMATS.len());
        assert!(ran.err.lines().all(|line| line.contains("不符合")), "{}", ran.err);
    }
    for (format, start, end) in FORMATS {
        let read = |name: &str| fs::read(folder.path(&format!("{name}.{format}"))).unwrap();
        assert_eq!(read("a"), read("a2"), "{format}");
        assert!(is_whole(&read("a"), start, end), "{format}");
    }
    let json = folder.check(&["--format", "json"]);
    assert_eq!(json.out, text(&folder.path("a.json")), "a file holds what is printed");
}

#[test]
fn a_report_beside_a_format_leaves_the_format_as_it_is() {
    let folder = Folder::with(PLAN);
    let printed = folder.check(&["--format", "terminal"]);
    let ran = folder.check(&["--format", "terminal", "--report", "html=a.html"]);
    assert_eq!((ran.code, &ran.out), (0, &printed.out));
    assert!(folder.path("a.html").exists());
    let ran = folder.check(&["--format", "网页", "--output", "b.html", "--report", "md=b.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(text(&folder.path("a.html")), text(&folder.path("b.html")));
}

#[test]
fn one_report_that_fails_keeps_all_of_them_away() {
    let folder = Folder::with(PLAN);
    fs::write(folder.path("old.md"), "old").unwrap();
    for wrong in ["html=nowhere/a.html", "html=plan.toml", "md=old.md"] {
        let ran = folder.check(&["--report", "md=old.md", "--report", wrong]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{wrong}");
        assert_eq!(text(&folder.path("old.md")), "old", "{wrong}: {}", ran.err);
    }
    assert_eq!(folder.names(), ["old.md", "plan.toml"]);
    assert_eq!(text(&folder.path("plan.toml")), PLAN);
}

#[test]
fn a_folder_gets_the_report_under_the_name_of_its_plan() {
    let folder = Folder::with(PLAN);
    let ran = folder.check(&["--report", "html=out/", "--report", "md=out/"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(folder.path("out/plan.html").exists() && folder.path("out/plan.md").exists());
}

#[test]
fn a_report_is_asked_for_with_format_and_file() {
    let folder = Folder::with(PLAN);
    for wrong in ["html", "html=", "html=-", "pdf=a.pdf", "=a.html"] {
        let ran = folder.check(&["--report", wrong]);
        assert_eq!(ran.code, 2, "{wrong}");
        assert!(ran.err.contains("格式=文件") && ran.err.contains("html"), "{}", ran.err);
        assert!(folder.check(&["--report", wrong, "--lang", "en"]).err.contains("FORMAT=FILE"));
    }
}

#[test]
fn a_program_that_is_killed_leaves_no_half_of_a_file() {
    let folder = Folder::with(failing());
    for delay in 0..24 {
        let arguments: Vec<String> =
            ["check".to_owned(), "plan.toml".to_owned()].into_iter().chain(reports("")).collect();
        let mut command = command(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        command.current_dir(folder.dir.path()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        std::thread::sleep(Duration::from_micros(delay * 3000));
        let _ = child.kill();
        let _ = child.wait();
        for name in folder.names() {
            // The whole of a file may have had its name for a moment only.
            let formats = FORMATS.iter().filter(|(format, ..)| name.ends_with(format) || name.starts_with(".hegui-"));
            let written = fs::read(folder.path(&name)).unwrap();
            let whole = formats.map(|(_, start, end)| is_whole(&written, start, end));
            assert!(
                name == "plan.toml" || whole.reduce(|one, other| one || other) == Some(true),
                "{name} is not whole"
            );
        }
    }
}
