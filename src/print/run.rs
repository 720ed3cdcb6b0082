//! Setting many handouts side by side.

use rayon::prelude::*;

use super::handout::{self, Made};
use super::order::{Extras, Order, RunItem};
use super::press::Press;
use super::tell::tell;
use crate::catalog::{Link, Version};
use crate::diag::Sink;
use crate::media::size;
use crate::shelf::{Cache, Shelf};

/// Caches of typst that no handout has used for this many handouts are dropped. 10 keeps memory
/// at 75 MB however many there are and costs no time; keeping all takes 1.5 MB more for each.
const KEEP: usize = 10;

/// How many handouts there are at once for each worker. typst shares its own work out among the same workers, and one
/// that waits for a part of a handout begins another: given 512 at once, two workers had so many half done that they
/// took 560 MB; given 8, four for each of them, they take 97 MB and a fifth less time.
const AT_ONCE: usize = 4;

/// Handouts that are likely to take more bytes than this together are not set at once.
const ROOM: usize = 200_000_000;

/// Bytes that a byte of text, a pixel of a picture and a step of a drawing take until the PDF is written.
const LETTER: usize = 1_000;
const PIXEL: usize = 4;
const STEP: usize = 1_000;

impl<'a> Press<'a> {
    /// Every handout of the site for one profile, in the order of pages and languages.
    pub fn all(&self, profile: &'a str) -> Vec<Order<'a>> {
        let site = self.site;
        let pages = site.pages.iter().filter(|page| page.settings.format.is_some());
        let in_all_languages = |page| site.config.lang_ids().flat_map(move |lang| Order::of(page, lang, profile));
        pages.flat_map(in_all_languages).collect()
    }

    /// Sets handouts and puts them on the shelf; those that `memory` has are taken from there. `tick`
    /// is called after each. Gives back one entry for each, in their order: what a list of them says, where one is
    /// wanted and the handout could be set.
    ///
    /// # Errors
    /// The first that the shelf reports; what is wrong with handouts goes into `sink`.
    pub fn write<S: Shelf>(
        &self,
        orders: &[Order<'_>],
        extras: &Extras,
        shelf: &S,
        memory: &dyn Cache,
        tick: &(dyn Fn() + Sync),
        sink: &mut Sink,
    ) -> Result<Vec<Option<RunItem>>, S::Error> {
        let set = |order: &Order<'_>| {
            let mut sink = Sink::new();
            let result = match handout::set(self, *order, extras, memory) {
                Ok(Made { files, item }) => files.iter().try_for_each(|file| shelf.put_made(file)).map(|()| item),
                Err(failure) => {
                    tell(self, *order, failure, &mut sink);
                    Ok(None)
                }
            };
            comemo::evict(KEEP);
            tick();
            result.map(|item| (item, sink))
        };
        let mut done = Vec::with_capacity(orders.len());
        let mut left = orders;
        while !left.is_empty() {
            let (count, room) = self.next(left);
            let (some, rest) = left.split_at(count);
            done.par_extend(some.par_iter().map(set));
            // Unpacked pictures stay in typst's caches as long as words do, and are a thousand times as large.
            if room > ROOM / 4 {
                comemo::evict(0);
            }
            left = rest;
        }
        let mut all = Vec::with_capacity(done.len());
        for one in done {
            let (item, findings) = one?;
            sink.absorb(findings);
            all.push(item);
        }
        Ok(all)
    }

    /// How many of the next handouts are set at once, and how much memory they are likely to take: at least one, and no
    /// more than there is room for.
    fn next(&self, orders: &[Order<'_>]) -> (usize, usize) {
        let most = rayon::current_num_threads() * AT_ONCE;
        let mut taken = 0;
        for (at, order) in orders.iter().enumerate().take(most) {
            let room = self.room(*order);
            if at > 0 && taken + room > ROOM {
                return (at, taken);
            }
            taken += room;
        }
        (orders.len().min(most), taken)
    }

    /// How much memory a handout is likely to take: by the length of its texts and by its pictures.
    fn room(&self, order: Order<'_>) -> usize {
        let version = self.site.version(order.page, order.lang);
        let beside = self.site.beside(&version);
        let of_version = |version: &Version<'_>| {
            let document = &version.draft.document;
            let pictures = document.links().filter_map(|(_, link, _)| match link {
                Link::Picture(path) => self.site.assets.get(path),
                Link::Url(_) | Link::Page(..) | Link::Fragment(_) | Link::Fact(_) | Link::Contact(_) => None,
            });
            let pictures = pictures.map(|picture| {
                let size = size(picture.bytes());
                size.pixels * PIXEL + size.steps * STEP
            });
            document.source().text().len() * LETTER + pictures.sum::<usize>()
        };
        of_version(&version) + beside.as_ref().map_or(0, of_version)
    }
}
