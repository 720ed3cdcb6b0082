//! Digits that look like a number and are something else: times, days, years, amounts.

use super::runs::{Group, Run};

/// Bars the groups of days, ranges of years and of hours: nothing that is part of one is part of a number.
pub(super) fn bar(run: &mut Run) {
    for at in 0..run.groups.len() {
        let length = [(4, is_range_of_hours as fn(&Run, usize) -> bool), (3, is_day), (2, is_range_of_years)]
            .into_iter()
            .find_map(|(length, is_one)| is_one(run, at).then_some(length));
        let groups = length.and_then(|length| run.groups.get_mut(at..at + length));
        groups.into_iter().flatten().for_each(|group| group.is_barred = true);
    }
}

fn value(run: &Run, at: usize) -> Option<(usize, u32)> {
    let group: &Group = run.groups.get(at).filter(|group| !group.is_barred && group.plus.is_none())?;
    Some((group.length(), run.digits.get(group.from..group.to)?.parse().ok()?))
}

/// `27/11/2026`, `2026-11-27`, `12.11.2541`.
fn is_day(run: &Run, at: usize) -> bool {
    let (Some(first), Some(second), Some(third)) = (value(run, at), value(run, at + 1), value(run, at + 2)) else {
        return false;
    };
    let sign = run.sign(at + 1).filter(|sign| matches!(sign, '.' | '/' | '-'));
    let stands_alone = run.sign(at) != sign && run.sign(at + 3) != sign;
    let month_and_day = |(a, first): (usize, u32), (b, second): (usize, u32)| {
        let fits = |month, day| (1..=12).contains(&month) && (1..=31).contains(&day);
        a <= 2 && b <= 2 && (fits(first, second) || fits(second, first))
    };
    sign.is_some()
        && run.sign(at + 2) == sign
        && stands_alone
        && (is_year(first) && month_and_day(second, third) || is_year(third) && month_and_day(first, second))
}

/// `2014-2015`, `2560/2017`.
fn is_range_of_years(run: &Run, at: usize) -> bool {
    let (Some(first), Some(second)) = (value(run, at), value(run, at + 1)) else { return false };
    let sign = run.sign(at + 1);
    let between = sign.is_some_and(|sign| matches!(sign, '-' | '/'));
    between && is_year(first) && is_year(second) && run.sign(at) != sign && run.sign(at + 2) != sign
}

/// `08.30-11.30`, `7.30 – 12.00`.
fn is_range_of_hours(run: &Run, at: usize) -> bool {
    let hour = |at: usize| match (value(run, at), value(run, at + 1)) {
        (Some((1..=2, 0..=24)), Some((2, 0..=59))) => run.sign(at + 1) == Some('.'),
        (Some(_) | None, Some(_) | None) => false,
    };
    let to = run.gap(at + 2).map(str::trim);
    hour(at) && hour(at + 2) && to.is_some_and(|to| to != "." && !to.is_empty())
}

/// Of the common era from 1800 on, of the Buddhist one, of the Hijri ones.
fn is_year((length, year): (usize, u32)) -> bool {
    length == 4 && matches!(year, 1300..=1499 | 1800..=2099 | 2400..=2599)
}

/// `10,000,000`, `1.250.000`: thousands, parted by one and the same sign.
pub(super) fn is_thousands(run: &Run, from: usize, to: usize) -> bool {
    let sign = run.sign(from + 1);
    let parted = |at: usize| {
        let length = run.groups.get(at).map(Group::length);
        length == Some(3) && run.sign(at) == sign
    };
    let first = run.groups.get(from).and_then(|group| run.digits.get(group.from..group.to)).unwrap_or_default();
    from < to
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && sign == Some(',')
        && (from + 1..=to).all(parted)
}
