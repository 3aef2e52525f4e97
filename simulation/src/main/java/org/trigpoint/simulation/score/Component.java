package org.trigpoint.simulation.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows and columns that near pairs connect: nobody in it can be paired with anyone outside. */
final class Component {
    private final int[] rows;
    private final int[] columns;

    private Component(List<Integer> members, int rowsInAll) {
        rows = members.stream().mapToInt(i -> i).filter(i -> i < rowsInAll).toArray();
        columns = members.stream()
                .mapToInt(i -> i - rowsInAll)
                .filter(j -> j >= 0)
                .toArray();
    }

    /** All with a pair or more, in the order of their first rows. */
    static List<Component> of(NearPairs near) {
        int[] parent = new int[near.rows() + near.columns()];
        Arrays.setAll(parent, i -> i);
        for (int row = 0; row < near.rows(); row++) {
            for (int column : near.columnsOf(row)) {
                int a = root(parent, row);
                int b = root(parent, near.rows() + column);
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            members.add(new ArrayList<>());
            members.get(root(parent, i)).add(i);
        }
        return members.stream()
                .filter(list -> list.size() > 1)
                .map(list -> new Component(list, near.rows()))
                .toList();
    }

    private static int root(int[] parent, int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Ascending. */
    int[] rows() {
        return rows;
    }

    /** Ascending. */
    int[] columns() {
        return columns;
    }
}
