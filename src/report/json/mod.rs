//! Reports for machines. Each version of the format has a module of its own and stays as it is.

pub mod v1;
