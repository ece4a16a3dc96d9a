//! Writing a file whole or not at all.

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
        return Err(exists(path, lang));
    }
    let file = beside(path, text).map_err(|error| failed(path, &error, lang))?;
    // Another program may have made the file since it was looked for.
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(refused) if refused.error.kind() == ErrorKind::AlreadyExists => Err(exists(path, lang)),
        Err(refused) => Err(failed(path, &refused.error, lang)),
    }
}

/// Writes a file, in place of an older one if there is one. `kept` are files that must not be replaced by it.
pub(super) fn replace(path: &Path, text: &str, kept: &[PathBuf], lang: Lang) -> Result<(), Stop> {
    let older = path.canonicalize().ok();
    if let Some(older) = &older
        && kept.iter().any(|kept| kept.canonicalize().is_ok_and(|kept| kept == *older))
    {
        return Err(refused(path, INPUT, lang));
    }
    let save = || -> io::Result<()> {
        // A link is followed, so that the file it points to is the one that is replaced.
        let target = older.as_deref().unwrap_or(path);
        if let Some(older) = &older {
            let metadata = older.metadata()?;
            if metadata.is_dir() {
                return Err(ErrorKind::IsADirectory.into());
            }
            // Renaming over a device would destroy it.
            if !metadata.is_file() {
                return Err(ErrorKind::Unsupported.into());
            }
            let file = beside(target, text)?;
            file.as_file().set_permissions(metadata.permissions())?;
            file.persist(target)?;
        } else {
            beside(target, text)?.persist(target)?;
        }
        Ok(())
    };
    save().map_err(|error| match error.kind() {
        ErrorKind::Unsupported => refused(path, NOT_A_FILE, lang),
        _ => failed(path, &error, lang),
    })
}

/// A temporary file in the folder of `path`, which goes away unless it gets its name.
fn beside(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    // A temporary file is for its owner alone; this one is to become a file like any other.
    #[cfg(unix)]
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(permissions);
    let mut file = builder.prefix(".hegui-").tempfile_in(folder(path))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

const EXISTS: Text = Text::new(
    "文件已存在，没有覆盖；请换一个文件名，或先移走它",
    "the file exists and was left as it is; take another name, or move it away",
);
const INPUT: Text =
    Text::new("这是本次核对的输入文件，没有覆盖；请换一个文件名", "it is an input of this check and was left as it is");
const NOT_A_FILE: Text = Text::new("不是普通文件", "it is not an ordinary file");

fn exists(path: &Path, lang: Lang) -> Stop {
    refused(path, EXISTS, lang)
}

fn refused(path: &Path, why: Text, lang: Lang) -> Stop {
    stop(path, why.get(lang), lang)
}

fn failed(path: &Path, error: &io::Error, lang: Lang) -> Stop {
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
