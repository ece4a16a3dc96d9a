//! Every way of calculating gives the same bits: one design, many, any number of lanes, any instructions.

use super::*;

/// Numbers between 0 and 1 that repeat themselves on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }
}

fn year(steps: usize, dice: &mut Dice) -> Year {
    // Weather that lasts: a value keeps something of the one before.
    let mut wind = 0.5;
    let mut winds = Vec::new();
    for _ in 0..steps {
        wind = 0.9 * wind + 0.1 * dice.roll();
        winds.push(if wind < 0.45 { 0.0 } else { (wind - 0.45) * 4.0 });
    }
    let solar: Vec<f64> = (0..steps).map(|step| if step % 24 < 12 { dice.roll() } else { 0.0 }).collect();
    let load: Vec<f64> = (0..steps).map(|_| 50.0 + 30.0 * dice.roll()).collect();
    Year::new(1.0, &winds, &solar, &load).unwrap()
}

fn design(dice: &mut Dice) -> Design {
    let energy = 800.0 * dice.roll();
    let battery = Battery { initial: energy * dice.roll(), ..Battery::new(60.0 * dice.roll(), energy, 0.86) };
    Design { wind: 200.0 * dice.roll(), solar: 200.0 * dice.roll(), battery }
}

fn bits(sums: &Sums) -> [u64; 8] {
    [
        sums.generation,
        sums.spilled,
        sums.supplied,
        sums.charged,
        sums.discharged,
        sums.stored,
        sums.highest_supply,
        sums.lowest_supply,
    ]
    .map(f64::to_bits)
}

/// The plainest way: one lane, no vectors.
fn plain(year: &Year, design: &Design) -> [u64; 8] {
    let [sums] = year.side_by_side::<1>(&[*design]);
    bits(&sums)
}

#[test]
fn one_design_and_many_give_the_same_bits() {
    let mut dice = Dice(7);
    for steps in [1, 7, 8, 15, 16, 100, 1000, 8760, 8784] {
        let year = year(steps, &mut dice);
        let designs: Vec<Design> = (0..19).map(|_| design(&mut dice)).collect();
        let expected: Vec<_> = designs.iter().map(|design| plain(&year, design)).collect();
        for threads in [1, 2, 3, 64] {
            let many = year.many(&designs, NonZero::new(threads).unwrap()).unwrap();
            assert_eq!(many.iter().map(bits).collect::<Vec<_>>(), expected, "{steps} steps on {threads} threads");
        }
        for (design, expected) in designs.iter().zip(&expected) {
            assert_eq!(bits(&year.one(design).unwrap()), *expected, "{steps} steps, {design:?}");
        }
    }
}

#[test]
fn every_set_of_instructions_gives_the_same_bits() {
    let mut dice = Dice(11);
    let year = year(8760, &mut dice);
    let designs: Vec<Design> = (0..LANES).map(|_| design(&mut dice)).collect();
    let expected: Vec<_> = designs.iter().map(|design| plain(&year, design)).collect();
    let held = |found: &[Sums], way: &str| {
        assert_eq!(found.iter().map(bits).collect::<Vec<_>>(), expected, "{way}");
    };
    held(&year.side_by_side::<LANES>(&designs), "no instructions beyond the target's own");
    held(&year.side_by_side::<16>(&designs)[..LANES], "sixteen lanes");
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    {
        let level = Level::new();
        if let Some(simd) = level.as_sse4_2() {
            held(&year.some_with(simd, &designs), "SSE 4.2");
        }
        if let Some(simd) = level.as_avx2() {
            held(&year.some_with(simd, &designs), "AVX2");
            let one: Vec<_> = designs.iter().map(|design| year.one_with(simd, design)).collect();
            held(&one, "AVX2, one design");
        }
        if let Some(simd) = level.as_avx512() {
            held(&year.some_with(simd, &designs), "AVX-512");
        }
    }
    let one: Vec<_> = designs.iter().map(|design| year.stretches(design)).collect();
    held(&one, "one design, no instructions beyond the target's own");
}

/// A store that never fills and never empties remembers its first hour through the year.
#[test]
fn a_seasonal_store_gives_the_same_bits() {
    let mut dice = Dice(13);
    let year = year(8760, &mut dice);
    for (energy, initial) in [(1e6, 5e5), (1e6, 0.0), (1e5, 1e5)] {
        let battery = Battery { initial, ..Battery::new(50.0, energy, 0.8) };
        let design = Design { wind: 150.0, solar: 100.0, battery };
        assert_eq!(bits(&year.one(&design).unwrap()), plain(&year, &design), "{energy} MWh");
    }
}

#[test]
fn a_design_without_a_battery_or_anything_at_all() {
    let mut dice = Dice(17);
    let year = year(100, &mut dice);
    let none = Design { wind: 0.0, solar: 0.0, battery: Battery::new(0.0, 0.0, 1.0) };
    let sums = year.one(&none).unwrap();
    assert!(sums.supplied > 0.0);
    assert_eq!(
        bits(&Sums { supplied: 0.0, highest_supply: 0.0, lowest_supply: 0.0, ..sums }),
        bits(&Sums::default()),
        "{sums:?}"
    );
    assert!(sums.lowest_supply >= 50.0 && sums.highest_supply <= 80.0, "{sums:?}");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let year = Year::new(1.0, &[0.5], &[0.0], &[1.0]).unwrap();
    let good = Design { wind: 1.0, solar: 1.0, battery: Battery::new(1.0, 1.0, 0.9) };
    assert!(year.one(&good).is_ok());
    for bad in [f64::NAN, f64::INFINITY, -1.0] {
        assert!(year.one(&Design { wind: bad, ..good }).is_err());
        assert!(year.one(&Design { battery: Battery { power: bad, ..good.battery }, ..good }).is_err());
        assert!(year.one(&Design { battery: Battery { energy: bad, ..good.battery }, ..good }).is_err());
        assert!(year.one(&Design { battery: Battery { charge_efficiency: bad, ..good.battery }, ..good }).is_err());
        assert!(year.one(&Design { battery: Battery { initial: bad, ..good.battery }, ..good }).is_err());
        assert!(Year::new(1.0, &[bad], &[0.0], &[1.0]).is_err());
        assert!(Year::new(1.0, &[0.0], &[0.0], &[bad]).is_err());
        assert!(Year::new(bad, &[0.0], &[0.0], &[1.0]).is_err());
    }
    assert!(year.one(&Design { battery: Battery { initial: 2.0, ..good.battery }, ..good }).is_err());
    assert_eq!(Year::new(1.0, &[], &[], &[]), Err(Fault::Steps));
    assert_eq!(Year::new(1.0, &[1.0], &[1.0, 1.0], &[1.0]), Err(Fault::Length(Text::new("光伏出力", "solar output"))));
}
