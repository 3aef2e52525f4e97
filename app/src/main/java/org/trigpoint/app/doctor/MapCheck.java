package org.trigpoint.app.doctor;

import java.util.List;

/** Whether the map's page is in the program. */
final class MapCheck implements Check {
    private static final String PAGE = "/web/index.html";

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<Finding> look(Station station) {
        return MapCheck.class.getResource(PAGE) != null
                ? Finding.ok(name(), "the page is in the program")
                : Finding.fail(name(), "the program was built without its map: build it anew, with Node.js");
    }
}
