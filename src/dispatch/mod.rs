//! The hourly year: what sites generate, loads use, stores shift and the grid exchanges. Plain numbers in MW, MWh and t go
//! in, sums come out; neither a plan nor the law is known here.
//!
//! - [`simulate()`] follows a [`Plant`] step by step and gives every flow, with the best that any dispatch could reach.
//! - [`with_foresight`] gives the best year of an operator who knows it in advance, where a battery is the only store.
//! - [`Year`] runs one design or a hundred thousand designs of wind, sun and battery, in sums only.
//! - [`Curve`] gives curtailment for every storage capacity at once, and the smallest capacity that reaches a target.
//!
//! # The policy
//!
//! Greedy: nothing but the present step is looked at. In each step, in this order:
//!
//! 1. New energy serves the load, after what the captive unit gives at its minimum.
//! 2. A surplus goes to the electrolyser, as far as its store has room, then to the battery, as far as power and energy
//!    allow, then to the grid, as far as feed-in is allowed. The rest is curtailed.
//! 3. Hydrogen in demand comes from its store; the electrolyser makes what the store lacks, whatever feeds it.
//! 4. A deficit is met by the battery, then by the captive unit up to its maximum, then by the grid up to its limit. What is
//!    left is not served.
//!
//! Stores are charged from new energy alone, and the battery gives only into a deficit. An annual share of feed-in is used
//! up in the order of the year.
//!
//! # What it optimises
//!
//! With one store, no limit of feed-in by the hour and a free end, the greedy policy reaches the least curtailment and the
//! least supply from elsewhere, **both at once**, over the year and over every part of it that begins with the same charge,
//! among all dispatches that charge from a surplus and discharge into a deficit. Power and deficit may differ from step to
//! step.
//!
//! *Proof.* Let a and b be the efficiencies of charging and discharging. Let V(s) be the least supply over the steps that
//! are left, from charge s. Claim: V falls, by at most b for each MWh in the store. After the last step V = 0. In a step
//! with a deficit, giving d at the terminals saves d now; it takes d / b from the store, which costs at most b d / b = d
//! later. So giving all that is possible is best, and before the step V falls at the rate b where the charge limits what is
//! given, and as after the step elsewhere. In a step with a surplus charging costs nothing now, and V does not rise with
//! the charge, so taking all that is possible is best, and V is as after the step, or flat where the store gets full.
//!
//! Let W(s) be the least curtailment over the steps that are left. Claim: W rises, by at most 1 / a for each MWh in the
//! store. In a step with a surplus, taking c saves c now and adds a c to the store, which costs at most a c / a = c later; so
//! taking all is best. In a step with a deficit, giving costs nothing now, and W does not fall with the charge, so giving
//! all is best. The slopes carry over in the same way. Both times the best choice is the same one. ∎
//!
//! Where a captive unit follows at once, it stands for a part of the supply from elsewhere: the sum of captive unit above
//! its minimum and grid is least, not each of the two. An annual share of feed-in changes nothing: less unused surplus
//! means less curtailment whatever part of it is fed in.
//!
//! Discharging into a deficit alone is no restriction of honest plants. A model without it, or without charging from
//! surplus alone, gains by charging and discharging in the same hour: the losses count as use. On the reference year in
//! `tests/data` such a linear programme finds 44 GWh less curtailment than there is, 74.3 % of use in place of 71.3 %.
//!
//! # Where it is not optimal
//!
//! [`Outcome::exceptions`] names the reasons, and [`Outcome::least`] says what no dispatch can go below.
//!
//! 1. **A limit of feed-in by the hour.** A battery emptied into the grid before a surplus that exceeds the line loses less.
//!    The best dispatch needs foresight; it is found exactly, see below, and again reaches both minima at once.
//! 2. **A charge that the battery must hold at the end.** Found exactly in the same way.
//! 3. **Several stores, minimum loads and ramps.** Which store comes first, whether to start and when to ramp depend on what
//!    follows. The least is then a bound from a relaxed plant: no minimum load, no ramp, and the stores as one.
//!    Where a captive unit's minimum exceeds the load beside an electrolyser, nothing but zero is claimed.
//!
//! ## Exactly, with foresight
//!
//! Let the cost of a year be u times supply plus v times curtailment, with u and v above zero, and let F(s) be the least
//! cost over the steps that are left. F is convex and piecewise linear: after the last step it is flat (or infinitely steep
//! below a final charge), each step's cost is convex in what enters the store, and minimising over a step joins the two
//! functions by sorting their slopes. The slopes that occur are only these: -∞ (needed at the end), -u b (will serve load),
//! 0 (idle), v / a (will take the place of surplus). So four lengths, the bands, describe F, and a step changes them by
//! addition and by cutting what lies below an empty or above a full battery. The best step takes surplus that the grid does
//! not take, takes more as long as the charge is in the first two bands, gives into a deficit down to the first band, and
//! gives into the grid down to the last. Neither u nor v appears in it: the same dispatch is best for all weights, so it
//! reaches the least supply and the least curtailment at once.
//!
//! ## Bounds for several stores
//!
//! For supply all stores are one, counted in what they can give: at the terminals of the battery, in electricity saved by
//! hydrogen. A MWh taken adds one where hydrogen takes it and a b where the battery does; hydrogen comes first. The proof
//! above holds with slopes up to 1, so following this one store gives the least, and no real pair of stores does better. For
//! curtailment they are counted in the room they have for surplus. A MWh given by the battery makes room for 1 / (a b), one
//! spared by hydrogen for 1; the battery comes first. A minimum load that a battery feeds makes room as well, and is added.
//!
//! # Numbers
//!
//! Sums of a year are exact to about 1e-8 MWh; energy is conserved in each step to 1e-9 MWh. No operation is fused, and no
//! processor gives another figure. A figure that meets a limit of the law must leave a margin of [`Outcome::CLOSE`].
#![expect(clippy::disallowed_types, reason = "measured series are f64; a figure of law or plan never is")]

mod batch;
mod capacity;
mod foresight;
mod input;
mod least;
mod simulate;

pub use batch::{Design, Sums, Year};
pub use capacity::{Curve, smallest_of_duration};
pub use input::{Battery, CoalUnit, Demand, Electrolyser, Export, Fault, Grid, Plant, ShareOf, Site};
pub use least::{Exception, Least};
pub use simulate::{Outcome, Step, Totals, simulate, with_foresight};

/// The lesser of two numbers; the second where they are equal. One instruction, unlike the minimum of the standard library.
#[expect(
    clippy::inline_always,
    reason = "only what is inlined into a vectorised call is compiled for its instructions"
)]
#[inline(always)]
fn lesser(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

/// The greater of two numbers; the second where they are equal.
#[expect(
    clippy::inline_always,
    reason = "only what is inlined into a vectorised call is compiled for its instructions"
)]
#[inline(always)]
fn greater(one: f64, other: f64) -> f64 {
    if one > other { one } else { other }
}

impl Plant<'_> {
    /// Surplus and deficit (below zero) in MW for each step, before any store: what a [`Curve`] is made of. Electrolysers
    /// are left out, and the captive unit counts with its minimum.
    ///
    /// # Errors
    ///
    /// [`Fault`] for a plant that makes no sense.
    pub fn net(&self) -> Result<Vec<f64>, Fault> {
        self.check()?;
        Ok(foresight::net(self).into_iter().map(|net| net / self.step_hours).collect())
    }
}
