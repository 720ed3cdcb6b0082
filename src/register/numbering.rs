//! [`Plan`]: which digits a country gives out, by libphonenumber's metadata. The crate `phonenumber` 0.3.10 looks only
//! at how a number begins; here the whole number must fit, as libphonenumber has it.

use std::sync::OnceLock;

use phonenumber::metadata::{DATABASE, Descriptor};
use phonenumber::{Metadata, Mode, PhoneNumber};
use regex::{Regex, RegexBuilder};

/// All countries that share a country code: `1` is that of twenty-five.
pub(crate) struct Plan {
    code: u16,
    /// The same as people type it.
    pub(crate) digits: String,
    regions: Vec<Region>,
}

/// One country's part of a plan.
struct Region {
    meta: &'static Metadata,
    general: Whole,
    kinds: Vec<Whole>,
}

/// A pattern that the whole of some digits must fit.
struct Whole {
    descriptor: &'static Descriptor,
    /// Made once somebody needs it: most numbers fit or fail before.
    anchored: OnceLock<Option<Regex>>,
}

/// Parts a number that begins with a country code, such as `85512…`. Country codes have one to three digits, and none
/// begins with another (ITU-T E.164 6.2.1).
pub(crate) fn split(digits: &str) -> Option<(u16, &str)> {
    (1..=3).find_map(|length| {
        let (code, national) = digits.split_at_checked(length)?;
        let code = code.parse().ok().filter(|_| !code.starts_with('0'))?;
        DATABASE.region(&code).map(|_| (code, national))
    })
}

/// A number as the crate has it. It offers no other way to one whose digits it would change.
fn number(code: u16, national: &str) -> Option<PhoneNumber> {
    let national: phonenumber::NationalNumber = national.parse().ok()?;
    let parts = serde_json::json!({
        "code": { "value": code, "source": "plus" },
        "national": national,
        "extension": null,
        "carrier": null,
    });
    serde_json::from_value(parts).ok()
}

impl Plan {
    /// That of a country code.
    pub(crate) fn of(code: u16) -> Option<Self> {
        let metadata = |region: &str| match region {
            // Of no country, such as `800`.
            "001" => DATABASE.by_code(&code)?.into_iter().next(),
            id => DATABASE.by_id(id),
        };
        let regions: Vec<_> = DATABASE.region(&code)?.into_iter().filter_map(metadata).map(Region::of).collect();
        (!regions.is_empty()).then(|| Plan { code, digits: code.to_string(), regions })
    }

    /// That of a country, by its ISO 3166 code.
    pub(crate) fn of_country(country: &str) -> Option<Self> {
        Self::of(DATABASE.by_id(country)?.country_code())
    }

    /// Whether somebody may have these digits, without country code and trunk zero.
    pub(crate) fn gives_out(&self, national: &str) -> bool {
        if let [only] = self.regions.as_slice() {
            return only.gives_out(national);
        }
        // As libphonenumber looks for the region of a number.
        let mine = self.regions.iter().find(|region| match region.meta.leading_digits() {
            Some(leading) => leading.find(national).is_some_and(|found| found.start() == 0),
            None => region.gives_out(national),
        });
        mine.is_some_and(|region| region.gives_out(national))
    }

    /// Whether these digits are also dialled like this inside a country of the plan.
    pub(crate) fn is_home_of(&self, country: &str, national: &str) -> bool {
        self.regions.iter().any(|region| region.meta.id() == country && region.gives_out(national))
    }

    /// What is dialled before a number at home, as a country has it: `0`, `8`, `06`; often nothing.
    pub(crate) fn trunk(&self, country: &str) -> Option<&str> {
        self.regions.iter().find(|region| region.meta.id() == country)?.meta.national_prefix()
    }

    /// How many digits a number begins with that leads out of a country, where these do: `00`, `011`, `810`.
    pub(crate) fn exit(&self, country: &str, digits: &str) -> Option<usize> {
        let region = self.regions.iter().find(|region| region.meta.id() == country)?;
        let found = region.meta.international_prefix()?.find(digits)?;
        (found.start() == 0).then_some(found.end())
    }

    /// A number as people write it at home, or for people abroad.
    pub(crate) fn written(&self, national: &str, mode: Mode) -> Option<String> {
        Some(number(self.code, national)?.format().mode(mode).to_string())
    }
}

impl Region {
    fn of(meta: &'static Metadata) -> Self {
        let all = meta.descriptors();
        let kinds = [
            all.fixed_line(),
            all.mobile(),
            all.toll_free(),
            all.shared_cost(),
            all.premium_rate(),
            all.voip(),
            all.personal_number(),
            all.pager(),
            all.uan(),
            all.voicemail(),
        ];
        let whole = |descriptor| Whole { descriptor, anchored: OnceLock::new() };
        Region { meta, general: whole(all.general()), kinds: kinds.into_iter().flatten().map(whole).collect() }
    }

    fn gives_out(&self, national: &str) -> bool {
        self.general.fits(national) && self.kinds.iter().any(|kind| kind.fits(national))
    }
}

impl Whole {
    fn fits(&self, national: &str) -> bool {
        let lengths = self.descriptor.possible_length();
        if !lengths.is_empty() && !lengths.iter().any(|length| usize::from(*length) == national.len()) {
            return false;
        }
        match self.descriptor.national_number().find(national) {
            Some(found) if found.start() > 0 => false,
            Some(found) if found.end() == national.len() => true,
            // The first of several ways to fit may be a shorter one.
            Some(_) => self.anchored().is_some_and(|pattern| pattern.is_match(national)),
            None => false,
        }
    }

    fn anchored(&self) -> Option<&Regex> {
        let pattern = || {
            let pattern = format!("^(?:{})$", self.descriptor.national_number().as_str());
            RegexBuilder::new(&pattern).ignore_whitespace(true).unicode(false).build().ok()
        };
        self.anchored.get_or_init(pattern).as_ref()
    }
}
