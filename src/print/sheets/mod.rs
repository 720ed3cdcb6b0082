//! Sheets for the team and for whoever prints.

mod call;
mod list;
mod recall;
mod review;
mod test;
mod ticket;

pub(super) use ticket::set_ticket;
