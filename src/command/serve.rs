//! `serve`.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::SyncSender;

use super::load::{Loaded, load};
use super::outcome::{CannotRun, Outcome, Surroundings};
use crate::catalog::Audience;
use crate::check::{Guarded, Wall};
use crate::cli::{Serve, report};
use crate::config::HOME;
use crate::diag::{Finding, Sink};
use crate::print;
use crate::serve::{self, Answer, Asked, Event, Events, LIVE, LastOutput, Made, News, Watched};
use crate::shelf::{InMemory, Nowhere};
use crate::web::{self, Handouts, Live, Wanted};
use crate::wording::Medium;

/// Those who wait for news and are remembered: more than there are connections. Who is forgotten asks again.
const WAITING: usize = 1024;

/// Shows the site on this machine until it is stopped.
pub(super) fn serve(serve: &Serve, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &serve.common;
    let audience = if serve.team { Audience::Team } else { Audience::Readers };
    let mut events = Events::new();
    // Watched before it is read: what is saved in between counts as changed.
    let mut watched = Watched::begin(&common.site, events.sender()).map_err(CannotRun::Serve)?;
    let mut serving =
        Serving { serve, audience, surroundings, loaded: None, shown: LastOutput::default(), waiting: VecDeque::new() };
    serving.renew()?;
    let address = serve::listen(serve.port, &events.sender()).map_err(CannotRun::Serve)?;
    report::say(&format!("handbill: http://{address}/ shows the site; Ctrl+C ends it"))?;
    while let Some(event) = events.wait() {
        match event {
            Event::Changed => {
                events.settle();
                watched.look_again();
                serving.renew()?;
                serving.tell();
            }
            Event::Asked(asked, reply) => serving.answer(asked, reply),
        }
    }
    Ok(Outcome::Clean)
}

/// Everything the one loop owns.
struct Serving<'a> {
    serve: &'a Serve,
    audience: Audience,
    surroundings: Surroundings,
    /// The site whose output is shown; handouts are made of it when they are asked for.
    loaded: Option<Loaded>,
    shown: LastOutput,
    /// Those who wait for news, or have waited and left.
    waiting: VecDeque<SyncSender<Answer>>,
}

impl Serving<'_> {
    /// Makes the site again, and says in the terminal what is wrong with it.
    fn renew(&mut self) -> Result<(), CannotRun> {
        let mut sink = Sink::new();
        let root: &Path = &self.serve.common.site;
        let loaded = load(root, true, self.audience, self.surroundings.today, &mut sink);
        let live = Live { script: LIVE, tree: self.shown.tree + 1 };
        let files = loaded.as_ref().and_then(|loaded| files(loaded, live, &mut sink));
        if let Some(loaded) = &loaded {
            sink.regrade(&loaded.site.config.rules);
        }
        let files = files.filter(|_| !sink.has_errors());
        if files.is_some() {
            self.loaded = loaded;
        }
        let findings = sink.into_sorted();
        report::findings(&findings, self.serve.common.format, self.surroundings.colour)?;
        self.shown.update(Made { files, findings: told(&findings) });
        Ok(())
    }

    /// Tells everybody who waits.
    fn tell(&mut self) {
        let news = self.news();
        for reply in self.waiting.drain(..) {
            send(&reply, news.clone());
        }
    }

    fn news(&self) -> Answer {
        Answer { status: 200, kind: "application/json", body: News::of(&self.shown).json() }
    }

    fn answer(&mut self, asked: Asked, reply: SyncSender<Answer>) {
        match asked {
            Asked::Refused(status) => send(&reply, Answer::text(status, "")),
            Asked::News(seen) if seen == self.shown.tried => {
                if self.waiting.len() == WAITING {
                    self.waiting.pop_front();
                }
                self.waiting.push_back(reply);
            }
            Asked::News(_) => send(&reply, self.news()),
            Asked::File(path) => send(&reply, self.file(&path)),
        }
    }

    fn file(&self, path: &str) -> Answer {
        if let Some(bytes) = self.shown.file(path) {
            return Answer::file(200, path, bytes);
        }
        if let Some(answer) = self.handout(path) {
            return answer;
        }
        if self.shown.tree == 0 {
            // Nothing could be made yet.
            let text = format!("{}\n\nSave the mended file, then load this page again.", self.shown.findings);
            return Answer::text(404, &text);
        }
        match self.shown.file("404.html") {
            Some(page) => Answer::file(404, "404.html", page),
            None => Answer::text(404, "There is no such page."),
        }
    }

    /// A handout, set now. `None` where there is none of that name.
    fn handout(&self, path: &str) -> Option<Answer> {
        let Loaded { site, templates, fonts } = self.loaded.as_ref()?;
        let press = print::prepare(site, fonts.as_ref()?, templates, Medium::Web, self.surroundings.today);
        let (tag, name) = path.split_once("/print/")?;
        let stem = name.strip_suffix(".pdf")?;
        let lang = site.config.find(tag)?;
        let order = press.all(HOME).into_iter().find(|order| order.lang == lang && order.stem() == stem)?;
        let extras = print::Extras { folder: "print/", ..print::Extras::default() };
        let (shelf, mut sink) = (InMemory::default(), Sink::new());
        let wall = Wall::of(&site.registers, &site.config);
        let guarded = Guarded::new(&shelf, &wall);
        match press.write(&[order], &extras, &guarded, &Nowhere, &|| (), &mut sink) {
            Ok(_) => sink.absorb(guarded.into_findings()),
            Err(never) => match never {},
        }
        Some(match shelf.into_files().get(path) {
            Some(pdf) => Answer::file(200, path, pdf),
            None => Answer::text(404, &told(&sink.into_sorted())),
        })
    }
}

/// All pages, in memory.
fn files(loaded: &Loaded, live: Live, sink: &mut Sink) -> Option<std::collections::BTreeMap<String, Vec<u8>>> {
    let site = &loaded.site;
    let wanted = Wanted { handouts: Handouts::All, live: Some(live), ..Wanted::default() };
    let pages = web::prepare(site, &loaded.templates, wanted, sink)?;
    let (shelf, wall) = (InMemory::default(), Wall::of(&site.registers, &site.config));
    let guarded = Guarded::new(&shelf, &wall);
    match pages.write(&guarded).and_then(|()| web::assets::write(site, pages.languages(), &guarded)) {
        Ok(()) => sink.absorb(guarded.into_findings()),
        Err(never) => match never {},
    }
    Some(shelf.into_files())
}

fn told(findings: &[Finding]) -> String {
    findings.iter().map(|finding| report::human(finding, report::Colour(false))).collect::<Vec<_>>().join("\n\n")
}

/// Hands an answer to the thread that has the connection.
fn send(reply: &SyncSender<Answer>, answer: Answer) {
    // Whoever has hung up hears nothing.
    let _ = reply.send(answer);
}
