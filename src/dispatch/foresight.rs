//! The best dispatch of a battery for an operator who knows the year, exactly and in one pass back.

use super::input::Plant;
use super::simulate::generation;
use super::{greater, lesser};

/// What the rest of the year makes of each MWh in the battery after a step, from the bottom up. The value of another MWh
/// falls from one band to the next, so four lengths say everything (see [the module](super)).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Bands {
    /// Needed for the final charge.
    pub(super) must: f64,
    /// Will serve load.
    pub(super) useful: f64,
    /// Neither serves load nor stands in the way.
    pub(super) idle: f64,
    /// Would take the place of a later surplus.
    pub(super) headroom: f64,
    /// What the grid takes in this step beside the battery, in MWh.
    pub(super) outlet: f64,
}

impl Bands {
    /// Takes so much off the bottom.
    fn cut_below(&mut self, mut length: f64) {
        for band in [&mut self.must, &mut self.useful, &mut self.idle, &mut self.headroom] {
            length = cut(band, length);
        }
    }

    /// Takes so much off the top.
    fn cut_above(&mut self, mut length: f64) {
        for band in [&mut self.headroom, &mut self.idle, &mut self.useful, &mut self.must] {
            length = cut(band, length);
        }
    }
}

/// Shortens a band, and gives what is left to cut.
fn cut(band: &mut f64, length: f64) -> f64 {
    let cut = lesser(*band, length);
    *band -= cut;
    length - cut
}

/// Surplus and deficit in each step, in MWh, of a plant without an electrolyser whose captive unit follows at once.
pub(super) fn net(plant: &Plant<'_>) -> Vec<f64> {
    let coal = plant.coal.map_or(0.0, |coal| coal.least);
    let both = generation(plant).into_iter().zip(plant.load);
    both.map(|(generation, load)| lesser(generation + (coal - load) * plant.step_hours, generation)).collect()
}

/// The bands after each step; nothing for plants for which they are not known.
pub(super) fn bands(plant: &Plant<'_>) -> Option<Vec<Bands>> {
    let export = plant.grid.export;
    let ramped = plant.coal.is_some_and(|coal| coal.ramp.is_some());
    if plant.electrolyser.is_some() || ramped || (export.line().is_some() && export.share < 1.0) {
        return None;
    }
    let battery = plant.battery?;
    let hours = plant.step_hours;
    let power = battery.power * hours;
    let outlet = export.line().map_or(0.0, |limit| limit * hours);
    let (into, out) = (battery.charge_efficiency, battery.discharge_efficiency);

    let must = battery.least_final;
    let mut bands = Bands { must, useful: 0.0, idle: battery.energy - must, headroom: 0.0, outlet };
    let net = net(plant);
    let mut all = Vec::with_capacity(net.len());
    for net in net.into_iter().rev() {
        all.push(bands);
        if 0.0 <= net {
            // Before this step: what it can charge need not be there, what it would curtail wants room.
            let over = lesser(power, greater(net - outlet, 0.0)) * into;
            let charge = lesser(power, net) * into;
            let feed = lesser(power, greater(outlet - net, 0.0)) / out;
            bands.idle += charge - over + feed;
            bands.headroom += over;
            bands.cut_below(charge);
            bands.cut_above(feed);
        } else {
            let serve = lesser(power, -net);
            let feed = lesser(power - serve, outlet) / out;
            bands.useful += serve / out;
            bands.idle += feed;
            bands.cut_above(serve / out + feed);
        }
    }
    all.reverse();
    Some(all)
}
