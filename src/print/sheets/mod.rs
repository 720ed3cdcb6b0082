//! Sheets for the team and for whoever prints, all set by `sheet`.

mod call;
mod list;
mod recall;
mod review;
mod sheet;
mod test;
mod ticket;

pub(super) use ticket::{TICKET_SIDES, set_ticket};
