//! Running the program, and plans to run it on.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use hegui::assess::{Options, assess};
use hegui::project::{Choice, read};
use hegui::regulations;
use tempfile::TempDir;

pub(crate) const PLAN: &str = include_str!("../../project-templates/hydrogen.toml");

/// What one run of the program left behind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hegui"));
    command.args(arguments).env_remove("NO_COLOR").env_remove("COLUMNS").env("TERM", "xterm").stdin(Stdio::null());
    command
}

pub(crate) fn ran(mut command: Command) -> Ran {
    left_behind(command.output().unwrap())
}

pub(crate) fn run(arguments: &[&str]) -> Ran {
    ran(command(arguments))
}

pub(crate) fn run_with_input(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child =
        command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that has read enough closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input);
    left_behind(child.wait_with_output().unwrap())
}

fn left_behind(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A folder with one plan in it.
pub(crate) struct Folder {
    pub(crate) dir: TempDir,
}

impl Folder {
    pub(crate) fn with(plan: impl AsRef<[u8]>) -> Self {
        let folder = Self { dir: TempDir::new().unwrap() };
        fs::write(folder.path("plan.toml"), plan).unwrap();
        folder
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Runs the program within the folder, so that messages name files without their folders.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = command(arguments);
        command.current_dir(self.dir.path());
        ran(command)
    }

    pub(crate) fn check(&self, more: &[&str]) -> Ran {
        self.run(&[&["check", "plan.toml"], more].concat())
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.dir.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The sample with edits, each of which must change it.
pub(crate) fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(PLAN.to_owned(), |plan, (from, to)| {
        assert!(plan.contains(from), "{from} is not in the sample");
        plan.replacen(from, to, 1)
    })
}

pub(crate) fn check_edited(edits: &[(&str, &str)]) -> Ran {
    Folder::with(edited(edits)).check(&[])
}

/// A sample that does not comply.
pub(crate) fn failing() -> String {
    edited(&[("point = \"制氢变电站\"", "point = \"用户变电站\"")])
}

pub(crate) fn missing() -> String {
    edited(&[("use_secured = true", "# use_secured")]).replace("kind = \"储能配置方案\"", "kind = \"建设进度安排\"")
}

pub(crate) fn to_justify() -> String {
    edited(&[("power = \"4 万千瓦\"", "power = \"2 万千瓦\""), ("energy = \"16 万千瓦时\"", "energy = \"8 万千瓦时\"")])
}

pub(crate) fn overall(plan: &str) -> &'static str {
    let plan = read("plan.toml", plan.as_bytes()).unwrap();
    assess(&plan, Options::default()).unwrap().overall().id()
}

pub(crate) fn ids() -> Vec<String> {
    let mut ids = Vec::new();
    for regulation in regulations::ALL {
        let kind = regulation.kind.id();
        ids.push(kind.to_owned());
        ids.extend(regulation.articles.iter().map(|article| format!("{kind}-{}", article.number)));
        ids.extend(regulation.rules().map(|(_, rule)| rule.id.to_owned()));
    }
    ids
}

pub(crate) fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}
