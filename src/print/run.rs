//! Setting many handouts side by side.

use rayon::prelude::*;

use super::handout::{self, Made};
use super::order::{Extras, Order, RunItem};
use super::press::Press;
use super::tell::tell;
use crate::diag::Sink;
use crate::shelf::{Cache, Shelf};

/// Caches of typst that no handout has used for this many handouts are dropped. 10 keeps memory
/// at 75 MB however many there are and costs no time; keeping all takes 1.5 MB more for each.
const KEEP: usize = 10;

/// How many handouts there are at once for each worker. typst shares its own work out among the same workers, and one
/// that waits for a part of a handout begins another: given 512 at once, two workers had so many half done that they
/// took 560 MB; given 8, four for each of them, they take 97 MB and a fifth less time.
const AT_ONCE: usize = 4;

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
        let at_once = rayon::current_num_threads() * AT_ONCE;
        let done: Vec<_> =
            orders.chunks(at_once).flat_map(|some| some.par_iter().map(set).collect::<Vec<_>>()).collect();
        let mut all = Vec::with_capacity(done.len());
        for one in done {
            let (item, findings) = one?;
            sink.absorb(findings);
            all.push(item);
        }
        Ok(all)
    }
}
