//! The program: arguments in, report out, one of five exit codes.

use std::io::{self, Write};
use std::process::ExitCode;

use hegui::cli::{self, Console, Screen};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(cli::tell_of_panic));
    let (mut input, mut out, mut err) = (io::stdin(), io::stdout().lock(), io::stderr());
    let mut console = Console { input: &mut input, out: &mut out, err: &mut err, screen: Screen::of_process() };
    let exit = cli::run(std::env::args_os(), &mut console);
    // A reader that left, such as `head -1`, is no error.
    let _ = out.flush();
    ExitCode::from(exit.code())
}
