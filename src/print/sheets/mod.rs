//! Sheets for the team and for whoever prints.

mod call;
mod list;
mod recall;
mod review;
mod test;
mod ticket;

pub use list::Printed;
pub use ticket::Ticket;
pub(super) use ticket::set as set_ticket;
