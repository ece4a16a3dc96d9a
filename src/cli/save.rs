//! Writing a file whole or not at all.
//!
//! A file gets its name only when it is complete. On Linux it has no name at all until then, so that a program that is
//! killed leaves nothing behind.

use std::fs::{File, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::console::Stop;
use super::exit::Exit;
use super::plan_file::folder;
use super::wording::reason;
use crate::text::{Lang, Text};

/// Writes a new file. One that is there is left as it is.
pub(super) fn create(path: &Path, text: &str, lang: Lang) -> Result<(), Stop> {
    if path.symlink_metadata().is_ok() {
        return Err(refused(path, EXISTS, lang));
    }
    let write = || -> io::Result<()> {
        let mut draft = Draft::beside(path)?;
        draft.file().write_all(text.as_bytes())?;
        draft.file().sync_all()?;
        draft.publish_new(path)
    };
    // Another program may have made the file since it was looked for.
    write().map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => refused(path, EXISTS, lang),
        _ => unwritable(path, &error, lang),
    })
}

/// A file that is to be written, in place of an older one if there is one.
#[derive(Debug)]
pub(super) struct Target {
    /// Its name as the user gave it.
    path: PathBuf,
    /// The file that is replaced: a link is followed, so that the file it points to is the one.
    real: PathBuf,
    /// The permissions of the older file.
    permissions: Option<Permissions>,
    draft: Draft,
}

impl Target {
    /// Looks whether a file can be written. `kept` are files that must not be replaced by it.
    pub(super) fn new(path: &Path, kept: &[PathBuf], lang: Lang) -> Result<Self, Stop> {
        let older = path.canonicalize().ok();
        if let Some(older) = &older
            && kept.iter().any(|kept| kept.canonicalize().is_ok_and(|kept| kept == *older))
        {
            return Err(refused(path, INPUT, lang));
        }
        let open = || -> io::Result<Self> {
            let permissions = older.as_deref().map(replaceable).transpose()?;
            let real = older.unwrap_or_else(|| path.to_owned());
            Ok(Self { path: path.to_owned(), draft: Draft::beside(&real)?, real, permissions })
        };
        open().map_err(|error| match error.kind() {
            ErrorKind::Unsupported => refused(path, NOT_A_FILE, lang),
            _ => unwritable(path, &error, lang),
        })
    }

    /// The name of the file as the user gave it.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes into the file, which has no name yet.
    pub(super) fn write(&mut self, lang: Lang, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), Stop> {
        let file = self.draft.file();
        write(file).and_then(|()| file.sync_all()).map_err(|error| unwritable(&self.path, &error, lang))
    }

    /// The same, without waiting until the disk has it.
    pub(super) fn write_without_waiting(
        &mut self,
        lang: Lang,
        write: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<(), Stop> {
        write(self.draft.file()).map_err(|error| unwritable(&self.path, &error, lang))
    }

    /// Gives the file its name.
    pub(super) fn publish(self, lang: Lang) -> Result<(), Stop> {
        let Self { path, real, permissions, mut draft } = self;
        let publish = || -> io::Result<()> {
            if let Some(permissions) = permissions {
                draft.file().set_permissions(permissions)?;
            }
            draft.publish(&real)
        };
        publish().map_err(|error| unwritable(&path, &error, lang))
    }
}

/// The permissions of a file that may be replaced.
fn replaceable(older: &Path) -> io::Result<Permissions> {
    let metadata = older.metadata()?;
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // Renaming over a device would destroy it.
    if !metadata.is_file() {
        return Err(ErrorKind::Unsupported.into());
    }
    Ok(metadata.permissions())
}

/// A file without its name.
#[derive(Debug)]
enum Draft {
    /// It has no name; if the program ends it is gone.
    #[cfg(target_os = "linux")]
    Unnamed(File),
    /// It has a temporary name, where the file system gives no file without one; it is removed unless it gets its own.
    Named(NamedTempFile),
}

impl Draft {
    /// A file in the folder in which `path` lies.
    fn beside(path: &Path) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        // A name is given to it by way of the list of open files, which some containers hide.
        if Path::new("/proc/self/fd").exists()
            && let Ok(file) = unnamed::open(folder(path))
        {
            return Ok(Self::Unnamed(file));
        }
        let mut builder = Builder::new();
        // A temporary file is for its owner alone; this one is to become a file like any other.
        #[cfg(unix)]
        let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        #[cfg(unix)]
        builder.permissions(permissions);
        Ok(Self::Named(builder.prefix(PREFIX).tempfile_in(folder(path))?))
    }

    fn file(&mut self) -> &mut File {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => file,
            Self::Named(file) => file.as_file_mut(),
        }
    }

    /// Gives the file a name that must be free.
    fn publish_new(self, path: &Path) -> io::Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => unnamed::link(&file, path),
            Self::Named(file) => file.persist_noclobber(path).map(|_| ()).map_err(|refused| refused.error),
        }
    }

    /// Gives the file a name, which an older file may have.
    fn publish(self, path: &Path) -> io::Result<()> {
        match self {
            #[cfg(target_os = "linux")]
            Self::Unnamed(file) => unnamed::replace(&file, path),
            Self::Named(file) => file.persist(path).map(|_| ()).map_err(|refused| refused.error),
        }
    }
}

/// How the temporary name of a file begins.
const PREFIX: &str = ".hegui-";

/// Files without a name.
#[cfg(target_os = "linux")]
mod unnamed {
    use std::fs::{File, rename};
    use std::io::{self, ErrorKind};
    use std::os::fd::AsRawFd;
    use std::path::Path;

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat};

    use super::{PREFIX, folder};

    pub(super) fn open(folder: &Path) -> io::Result<File> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        Ok(rustix::fs::open(folder, flags, Mode::from_raw_mode(0o666))?.into())
    }

    /// Gives the file a name that is free.
    pub(super) fn link(file: &File, path: &Path) -> io::Result<()> {
        let open = format!("/proc/self/fd/{}", file.as_raw_fd());
        Ok(linkat(CWD, &open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }

    /// Gives the file a name that may be taken: the complete file gets a name of its own and then moves over the older one.
    pub(super) fn replace(file: &File, path: &Path) -> io::Result<()> {
        match link(file, path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            done => return done,
        }
        let process = std::process::id();
        for attempt in 0_u32.. {
            let name = folder(path).join(format!("{PREFIX}{process}-{attempt}"));
            match link(file, &name) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(()) => {
                    return rename(&name, path).inspect_err(|_| {
                        // The complete file under its other name is of no use to anybody.
                        let _ = std::fs::remove_file(&name);
                    });
                }
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

const EXISTS: Text = Text::new(
    "文件已存在，没有覆盖；请换一个文件名，或先移走它",
    "the file exists and was left as it is; take another name, or move it away",
);
const INPUT: Text =
    Text::new("这是本次核对的输入文件，没有覆盖；请换一个文件名", "it is an input of this check and was left as it is");
const NOT_A_FILE: Text = Text::new("不是普通文件", "it is not an ordinary file");

fn refused(path: &Path, why: Text, lang: Lang) -> Stop {
    stop(path, why.get(lang), lang)
}

/// That a file cannot be written, and why.
pub(super) fn unwritable(path: &Path, error: &io::Error, lang: Lang) -> Stop {
    stop(path, reason(error).get(lang), lang)
}

fn stop(path: &Path, why: &str, lang: Lang) -> Stop {
    let name = path.display();
    let sentence = match lang {
        Lang::Zh => format!("无法写入 {name}：{why}"),
        Lang::En => format!("cannot write {name}: {why}"),
    };
    Stop::because(Exit::Usage, &sentence, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_has_no_name_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        let names = || std::fs::read_dir(folder.path()).unwrap().count();
        let mut target = Target::new(&path, &[], Lang::Zh).unwrap();
        target.write(Lang::Zh, |file| file.write_all(b"half")).unwrap();
        assert!(!path.exists());
        if cfg!(target_os = "linux") {
            assert_eq!(names(), 0, "a program that is killed now leaves nothing");
        }
        drop(target);
        assert_eq!(names(), 0);
    }

    #[test]
    fn a_file_is_replaced_by_the_whole_of_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        for text in ["first", "2nd"] {
            let mut target = Target::new(&path, &[], Lang::Zh).unwrap();
            target.write(Lang::Zh, |file| file.write_all(text.as_bytes())).unwrap();
            target.publish(Lang::Zh).unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        }
        assert!(create(&path, "third", Lang::Zh).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "2nd");
    }
}
