//! The park or incremental network of a green-supply project: what it is, which loads lie in it, where plants connect.

use super::{Answer, Facts, LoadStanding, Missing, same_name};
use crate::project::{ConnectionPoint, LicenceState, LoadClass, ParkBasis};
use crate::terms;

impl Facts<'_> {
    /// Whether the project is built on a park or on a network.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn park_basis(&self) -> Answer<ParkBasis> {
        self.need(&self.project.park.basis, &terms::PARK_BASIS)
    }

    /// The name of the one park or network.
    ///
    /// # Errors
    ///
    /// When the plan does not give it.
    pub fn park_name(&self) -> Answer<String> {
        self.need(&self.project.park.name, &terms::PARK_NAME)
    }

    /// Whether the park is in the regional catalogue.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    #[doc(alias = "工业园区审核公告目录")]
    pub fn park_is_listed(&self) -> Answer<bool> {
        self.need(&self.project.park.listed, &terms::PARK_LISTED)
    }

    /// The state of the network's licence.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    #[doc(alias = "电力业务许可证")]
    pub fn licence(&self) -> Answer<LicenceState> {
        self.need(&self.project.park.licence, &terms::PARK_LICENCE)
    }

    /// Whether the project is built on a network, or is connected or supplied through one.
    ///
    /// # Errors
    ///
    /// When that cannot be told from basis, supply and connection points.
    pub fn relies_on_network(&self) -> Answer<bool> {
        let through = self.look(&self.project.park.through_network);
        if self.park_basis()? == ParkBasis::Network || through == Some(true) {
            return Ok(true);
        }
        let points = self.plant_connections();
        if points.contains(&Ok(ConnectionPoint::IncrementalNetwork)) {
            return Ok(true);
        }
        match through {
            Some(_) => Ok(false),
            None => points.into_iter().collect::<Answer<Vec<_>>>().map(|_| false),
        }
    }

    /// Where each plant connects: its own point, or that of all.
    pub fn plant_connections(&self) -> Vec<Answer<ConnectionPoint>> {
        let points: Vec<_> = self
            .plants()
            .map(|plant| match self.look(&plant.plant.connection) {
                Some(point) => Ok(point),
                None => self.connection_point(),
            })
            .collect();
        if points.is_empty() { vec![self.connection_point()] } else { points }
    }

    /// Whether a user station lies between the new energy and its connection point.
    ///
    /// # Errors
    ///
    /// When the plan does not say.
    pub fn through_user_station(&self) -> Answer<bool> {
        self.need(&self.project.connection.through_user_station, &terms::THROUGH_USER_STATION)
    }

    /// A load that some plant is said to feed although it is no new load: one that the grid company refused, or own use of a
    /// coal plant.
    ///
    /// # Errors
    ///
    /// When a load that is fed has no class.
    pub fn load_fed_that_is_not_new(&self) -> Answer<Option<String>> {
        let fed: Vec<String> = self.plants().filter_map(|plant| self.look(&plant.plant.serves)).flatten().collect();
        for (load, index) in self.project.loads.iter().zip(0..) {
            let Some(name) = load.name.as_ref().map(|given| &given.value) else { continue };
            if !fed.iter().any(|one| same_name(one, name)) {
                continue;
            }
            let plant_use = self.need_of(&load.class, &terms::LOAD_CLASS, Some(index))? == LoadClass::PlantUse;
            if plant_use || self.load_standing(load, index)? == LoadStanding::Refused {
                return Ok(Some(name.clone()));
            }
        }
        Ok(None)
    }

    /// Each load that may be new, with its standing, and whether it lies in the park or network if the plan says.
    ///
    /// # Errors
    ///
    /// When the plan lists no load, or does not say of one what class it has.
    pub fn loads_by_area(&self) -> Answer<Vec<(LoadStanding, Option<bool>)>> {
        let loads = self.new_loads_not_refused()?.into_iter();
        loads
            .map(|(index, load)| {
                let inside = self.look(&load.in_area);
                if inside.is_none() {
                    let _: Answer<()> = self.miss(Missing::Field(&terms::LOAD_IN_AREA, Some(index)));
                }
                Ok((self.load_standing(load, index)?, inside))
            })
            .collect()
    }
}
