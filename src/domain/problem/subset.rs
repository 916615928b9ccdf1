//! A problem without some of its items.

use std::sync::Arc;

use super::{Lead, Problem};

impl Problem {
    /// Returns the same problem without the items that `drop` selects.
    ///
    /// An item that directly followed a removed one follows the item before it instead; the order
    /// of a chain is kept across the gap. Waivers are removed, because they belong to whole
    /// problems.
    ///
    /// ```
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// let part = problem.without_items(|item| problem.items[item].renewal.is_none());
    /// assert!(part.items.iter().all(|item| item.renewal.is_some()), "the chains alone");
    /// assert_eq!(part.leads.len(), problem.leads.len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn without_items(&self, drop: impl Fn(usize) -> bool) -> Problem {
        let mut kept = Vec::new();
        let mut place = vec![None; self.items.len()];
        for index in (0..self.items.len()).filter(|index| !drop(*index)) {
            place[index] = Some(kept.len());
            kept.push(index);
        }
        let leader = |index: usize| {
            std::iter::successors(self.items[index].follows, |item| self.items[*item].follows)
                .take(self.items.len())
                .find_map(|item| place[item])
        };
        let mut items: Vec<_> = kept.iter().map(|index| self.items[*index].clone()).collect();
        for (item, index) in items.iter_mut().zip(&kept) {
            item.follows = leader(*index);
        }
        let leads = self.leads.iter().filter_map(|lead| {
            Some(Lead { from: place[lead.from]?, to: place[lead.to]?, ..lead.clone() })
        });
        Problem {
            leads: leads.collect(),
            overlaps: self.overlaps_between(&place),
            order: self.order_between(&place),
            items,
            name: self.name.clone(),
            calendar: self.calendar.clone(),
            policy: Arc::clone(&self.policy),
            begins: self.begins,
            first: self.first,
            last: self.last,
            question: self.question.of_items(&kept),
            rows: Arc::clone(&self.rows),
        }
    }

    /// Returns the overlaps between the remaining items.
    fn overlaps_between(&self, place: &[Option<usize>]) -> Vec<(usize, usize)> {
        let of = |item: &usize| place.get(*item).copied().flatten();
        self.overlaps.iter().filter_map(|(one, other)| of(one).zip(of(other))).collect()
    }

    /// Returns the order between the remaining items, across the gaps of the removed ones.
    fn order_between(&self, place: &[Option<usize>]) -> Vec<(usize, usize)> {
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); self.items.len()];
        for (from, to) in &self.order {
            next[*from].push(*to);
        }
        let mut pairs = Vec::new();
        for (from, at) in place.iter().enumerate().filter_map(|(from, at)| Some((from, (*at)?))) {
            let mut open = next[from].clone();
            while let Some(item) = open.pop() {
                match place[item] {
                    Some(to) => pairs.push((at, to)),
                    None => open.extend(&next[item]),
                }
            }
        }
        pairs
    }
}
