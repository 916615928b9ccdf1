//! Index types, and vectors that take one type of index alone.
//!
//! Numbers of different things are different types, and the compiler keeps them apart.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range, RangeFrom};

/// Defines an index type.
macro_rules! index {
    ($(#[$words:meta])* $name:ident) => {
        $(#[$words])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) struct $name(pub(crate) usize);

        impl From<usize> for $name {
            fn from(number: usize) -> Self {
                $name(number)
            }
        }

        impl From<$name> for usize {
            fn from(index: $name) -> usize {
                index.0
            }
        }

        impl std::ops::Add<usize> for $name {
            type Output = $name;

            fn add(self, by: usize) -> $name {
                $name(self.0 + by)
            }
        }

        impl std::ops::AddAssign<usize> for $name {
            fn add_assign(&mut self, by: usize) {
                self.0 += by;
            }
        }
    };
}
pub(crate) use index;

/// Returns the indices of a range, in order.
pub(crate) fn each<K>(range: &Range<K>) -> impl ExactSizeIterator<Item = K> + use<K>
where
    K: Copy + From<usize> + Into<usize>,
{
    let (start, end): (usize, usize) = (range.start.into(), range.end.into());
    (start..end).map(K::from)
}

/// A vector whose elements are found by an index of type `K`. A range of indices gives a plain
/// slice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IndexVec<K, V> {
    raw: Vec<V>,
    key: PhantomData<fn(K)>,
}

impl<K, V> IndexVec<K, V> {
    /// Creates an empty vector.
    pub(crate) fn new() -> Self {
        IndexVec::default()
    }

    /// Creates a vector of the same value at each of the first `count` indices.
    pub(crate) fn filled(value: V, count: usize) -> Self
    where
        V: Clone,
    {
        vec![value; count].into()
    }

    /// Returns the number of elements.
    pub(crate) fn len(&self) -> usize {
        self.raw.len()
    }

    /// Returns the elements in order.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, V> {
        self.raw.iter()
    }

    /// Returns the elements in order, to be changed.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, V> {
        self.raw.iter_mut()
    }

    /// Adds an element.
    pub(crate) fn push(&mut self, value: V) {
        self.raw.push(value);
    }

    /// Removes all elements.
    pub(crate) fn clear(&mut self) {
        self.raw.clear();
    }

    /// Shortens the vector to `count` elements, or fills it up with a value.
    pub(crate) fn resize(&mut self, count: usize, value: V)
    where
        V: Clone,
    {
        self.raw.resize(count, value);
    }

    /// Sets every element to a value.
    pub(crate) fn fill(&mut self, value: V)
    where
        V: Clone,
    {
        self.raw.fill(value);
    }

    /// Returns the last element, to be changed.
    pub(crate) fn last_mut(&mut self) -> Option<&mut V> {
        self.raw.last_mut()
    }

    /// Returns the element at an index, if there is one.
    pub(crate) fn get(&self, index: K) -> Option<&V>
    where
        K: Into<usize>,
    {
        self.raw.get(index.into())
    }

    /// Returns the index of the next element to be added.
    pub(crate) fn next_key(&self) -> K
    where
        K: From<usize>,
    {
        self.raw.len().into()
    }
}

impl<K, V> Default for IndexVec<K, V> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<K, V> From<Vec<V>> for IndexVec<K, V> {
    fn from(raw: Vec<V>) -> Self {
        IndexVec { raw, key: PhantomData }
    }
}

impl<K: Into<usize>, V> Index<K> for IndexVec<K, V> {
    type Output = V;

    fn index(&self, index: K) -> &V {
        &self.raw[index.into()]
    }
}

impl<K: Into<usize>, V> IndexMut<K> for IndexVec<K, V> {
    fn index_mut(&mut self, index: K) -> &mut V {
        &mut self.raw[index.into()]
    }
}

impl<K: Into<usize>, V> Index<Range<K>> for IndexVec<K, V> {
    type Output = [V];

    fn index(&self, range: Range<K>) -> &[V] {
        &self.raw[range.start.into()..range.end.into()]
    }
}

impl<K: Into<usize>, V> IndexMut<Range<K>> for IndexVec<K, V> {
    fn index_mut(&mut self, range: Range<K>) -> &mut [V] {
        &mut self.raw[range.start.into()..range.end.into()]
    }
}

impl<K: Into<usize>, V> Index<RangeFrom<K>> for IndexVec<K, V> {
    type Output = [V];

    fn index(&self, range: RangeFrom<K>) -> &[V] {
        &self.raw[range.start.into()..]
    }
}

impl<K, V> Extend<V> for IndexVec<K, V> {
    fn extend<I: IntoIterator<Item = V>>(&mut self, values: I) {
        self.raw.extend(values);
    }
}

impl<K, V> IntoIterator for IndexVec<K, V> {
    type Item = V;
    type IntoIter = std::vec::IntoIter<V>;

    fn into_iter(self) -> Self::IntoIter {
        self.raw.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a IndexVec<K, V> {
    type Item = &'a V;
    type IntoIter = std::slice::Iter<'a, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.raw.iter()
    }
}

impl<'a, K, V> IntoIterator for &'a mut IndexVec<K, V> {
    type Item = &'a mut V;
    type IntoIter = std::slice::IterMut<'a, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.raw.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    index! {
        /// A number for these tests.
        Number
    }

    #[test]
    fn an_index_finds_what_was_added_under_it_and_a_range_all_of_them() {
        let mut vector: IndexVec<Number, usize> = IndexVec::new();
        let keys: Vec<Number> = (0..5)
            .map(|value| {
                let key = vector.next_key();
                vector.push(10 * value);
                key
            })
            .collect();
        for (value, key) in keys.iter().enumerate() {
            assert_eq!(vector[*key], 10 * value);
        }
        let range = keys[1]..keys[3] + 1;
        assert_eq!(vector[range.clone()], [10, 20, 30]);
        assert_eq!(each(&range).map(|key| vector[key]).collect::<Vec<_>>(), [10, 20, 30]);
        assert_eq!(vector.get(keys[4] + 1), None);
    }
}
