//! Which plans a run is over: files as they are named, and every `.toml` below a folder, in an order that does not change.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::cli::wording;
use crate::text::Lang;

/// A plan that was found, or a place that could not be looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A plan.
    Plan {
        /// Where it is.
        path: PathBuf,
        /// Where its own reports go, below the folder for reports and without an ending; no two alike.
        report: PathBuf,
    },
    /// A folder or file that cannot be read.
    Unreadable {
        /// Where it is.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

impl Found {
    /// The path of a plan.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Plan { path, .. } => Some(path),
            Self::Unreadable { .. } => None,
        }
    }

    /// What messages call it.
    pub(super) fn name(&self) -> String {
        let (Self::Plan { path, .. } | Self::Unreadable { path, .. }) = self;
        path.to_string_lossy().into_owned()
    }
}

/// Every plan that the arguments name, each once: arguments in their order, files of a folder by their names.
pub(super) fn plans(arguments: &[PathBuf], lang: Lang) -> Vec<Found> {
    let mut finder = Finder { lang, found: Vec::new(), seen: BTreeSet::new(), names: BTreeMap::new() };
    for argument in arguments {
        if argument.is_dir() {
            finder.folder(argument, argument);
        } else {
            finder.plan(argument.clone(), Path::new(argument.file_name().unwrap_or_default()));
        }
    }
    finder.found
}

struct Finder {
    lang: Lang,
    found: Vec<Found>,
    seen: BTreeSet<PathBuf>,
    names: BTreeMap<PathBuf, usize>,
}

impl Finder {
    /// The plans of a folder and those below it. Hidden folders and links to folders are left out: a link may lead back.
    fn folder(&mut self, folder: &Path, root: &Path) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => {
                let reason = wording::reason(&error).get(self.lang).to_owned();
                self.found.push(Found::Unreadable { path: folder.to_owned(), reason });
                return;
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if !hidden {
                    self.folder(&path, root);
                }
            } else if !hidden && is_plan(&path) && !path.is_dir() {
                let report = path.strip_prefix(root).unwrap_or(&path).to_owned();
                self.plan(path, &report);
            }
        }
    }

    fn plan(&mut self, path: PathBuf, report: &Path) {
        // A plan that is named twice is checked once.
        if !self.seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())) {
            return;
        }
        let mut stem = PathBuf::new();
        stem.extend(report.components().filter(|part| matches!(part, Component::Normal(_))));
        stem.set_extension("");
        let count = self.names.entry(stem.clone()).or_default();
        *count += 1;
        if 1 < *count {
            let mut name = stem.file_name().unwrap_or_default().to_owned();
            name.push(format!("~{count}"));
            stem.set_file_name(name);
        }
        self.found.push(Found::Plan { path, report: stem });
    }
}

fn is_plan(path: &Path) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(found: &[Found]) -> Vec<String> {
        found.iter().map(|one| one.name().replace('\\', "/")).collect()
    }

    #[test]
    fn folders_are_walked_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for name in ["b/x", "a", ".hidden"] {
            fs::create_dir_all(path(name)).unwrap();
        }
        for name in ["c.toml", "a/2.toml", "a/10.TOML", "b/x/1.toml", "b/readme.md", ".hidden/h.toml", ".h.toml"] {
            fs::write(path(name), "").unwrap();
        }
        let found = plans(&[folder.path().to_owned()], Lang::Zh);
        let tails: Vec<_> = found.iter().map(|one| one.path().unwrap().strip_prefix(folder.path()).unwrap()).collect();
        assert_eq!(tails, ["a/10.TOML", "a/2.toml", "b/x/1.toml", "c.toml"].map(Path::new));
        assert_eq!(found, plans(&[folder.path().to_owned(), path("a"), path("c.toml")], Lang::Zh), "each once");
        assert!(matches!(&found[2], Found::Plan { report, .. } if report == Path::new("b/x/1")));
    }

    #[test]
    fn two_plans_of_one_name_have_two_reports() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", "b"] {
            fs::create_dir(folder.path().join(name)).unwrap();
            fs::write(folder.path().join(name).join("plan.toml"), "").unwrap();
        }
        let found = plans(&[folder.path().join("a"), folder.path().join("b")], Lang::Zh);
        let reports: Vec<_> = found
            .iter()
            .filter_map(|one| match one {
                Found::Plan { report, .. } => Some(report.clone()),
                Found::Unreadable { .. } => None,
            })
            .collect();
        assert_eq!(reports, ["plan", "plan~2"].map(PathBuf::from));
    }

    #[test]
    fn what_is_not_there_is_named_all_the_same() {
        let found = plans(&["nowhere/plan.toml".into(), "../above.toml".into()], Lang::Zh);
        assert_eq!(names(&found), ["nowhere/plan.toml", "../above.toml"]);
        assert!(matches!(&found[1], Found::Plan { report, .. } if report == Path::new("above")), "never outside");
    }
}
