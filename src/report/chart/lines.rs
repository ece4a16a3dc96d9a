//! Curves over an axis.

use askama::Template;

use super::{pixels_of, text_width};
use crate::quantity::Figure;

/// How wide and high the field of the curves is.
pub(super) const WIDTH: u32 = 680;
pub(super) const HEIGHT: u32 = 220;
const LEGEND_LINE: u32 = 20;

/// A curve.
pub(super) struct Series {
    pub(super) name: String,
    pub(super) class: &'static str,
    /// How it is broken, so that it is told apart in grey.
    pub(super) dashes: &'static str,
    /// Its points, from the left and from above.
    points: Vec<(u32, u32)>,
    top: u32,
    legend: (u32, u32),
}

/// A line across the field with what stands there.
pub(super) struct Tick {
    pub(super) at: u32,
    pub(super) text: String,
}

/// A point that is named.
pub(super) struct Point {
    at: (u32, u32),
    text: String,
}

#[derive(Template)]
#[template(path = "chart/lines.svg")]
pub(super) struct Lines {
    pub(super) prefix: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    series: Vec<Series>,
    levels: Vec<Tick>,
    marks: Vec<Tick>,
    points: Vec<Point>,
    highest: Figure,
    legend_height: u32,
}

impl Lines {
    /// An empty field, up to the highest figure. The levels are those of nothing, half of it and all.
    pub(super) fn new(prefix: &'static str, title: String, highest: Figure, levels: [String; 3]) -> Self {
        let levels = [HEIGHT, HEIGHT / 2, 0].into_iter().zip(levels).map(|(at, text)| Tick { at, text }).collect();
        let (series, marks, points) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            prefix,
            title,
            description: String::new(),
            series,
            levels,
            marks,
            points,
            highest,
            legend_height: LEGEND_LINE,
        }
    }

    /// Draws a curve of figures at even distances; nothing where a figure is of another kind.
    pub(super) fn draw(
        &mut self,
        name: String,
        class: &'static str,
        dashes: &'static str,
        figures: &[Figure],
    ) -> Option<()> {
        let last = u32::try_from(figures.len().checked_sub(1)?).ok()?.max(1);
        let points =
            (0..).zip(figures).map(|(number, figure)| Some((WIDTH.saturating_mul(number) / last, self.depth(figure)?)));
        let points = points.collect::<Option<Vec<_>>>()?;
        let taken = text_width(&name, 13).saturating_add(52);
        let (mut x, mut y) = self.series.last().map_or((0, 0), |last| {
            (last.legend.0.saturating_add(text_width(&last.name, 13)).saturating_add(52), last.legend.1)
        });
        if 780 < x.saturating_add(taken) {
            (x, y) = (0, y.saturating_add(LEGEND_LINE));
        }
        self.legend_height = y.saturating_add(LEGEND_LINE);
        self.series.push(Series { name, class, dashes, points, top: 0, legend: (x, y) });
        let top = self.top();
        self.series.iter_mut().for_each(|series| series.top = top);
        Some(())
    }

    /// Marks a part of the axis.
    pub(super) fn mark(&mut self, (part, whole): (u32, u32), text: String) {
        self.marks.push(Tick { at: WIDTH.saturating_mul(part) / whole.max(1), text });
    }

    /// Names a point.
    pub(super) fn name(&mut self, across: (&Figure, &Figure), height: &Figure, text: String) -> Option<()> {
        let at = (pixels_of(across.0, across.1, WIDTH)?.min(WIDTH), self.depth(height)?);
        self.points.push(Point { at, text });
        Some(())
    }

    fn depth(&self, figure: &Figure) -> Option<u32> {
        Some(HEIGHT.saturating_sub(pixels_of(figure, &self.highest, HEIGHT)?))
    }

    fn top(&self) -> u32 {
        self.legend_height.saturating_add(16)
    }

    fn height(&self) -> u32 {
        self.top().saturating_add(HEIGHT).saturating_add(28)
    }

    #[expect(clippy::unused_self, reason = "a template calls it so")]
    const fn plot_height(&self) -> u32 {
        HEIGHT
    }
}

impl Series {
    /// The line through the points; the points of a straight piece in between are left out.
    fn path(&self) -> String {
        let corner = |number: usize, y: u32| {
            let level =
                |at: Option<usize>| at.and_then(|at| self.points.get(at)).is_some_and(|(_, beside)| *beside == y);
            !(level(number.checked_sub(1)) && level(number.checked_add(1)))
        };
        let corners = (0..).zip(&self.points).filter(|(number, (_, y))| corner(*number, *y));
        let points: Vec<_> = corners.map(|(_, (x, y))| format!("{} {}", x + 90, y + self.top)).collect();
        format!("M{}", points.join("L"))
    }
}

impl Tick {
    /// What stands at the right end does not reach beyond it.
    fn anchor(&self) -> &'static str {
        if self.at + 20 < WIDTH { "middle" } else { "end" }
    }
}
