package org.trigpoint.app.scene;

import java.net.URI;
import java.util.List;
import org.trigpoint.imagery.stac.StacItem;
import org.trigpoint.model.marking.Marking;

/**
 * A scene that was found and is not kept yet.
 *
 * @param item what it says of itself
 * @param shown the files of it that have pixels to show
 * @param marking what its files say of who may see it
 * @param classified true when one of them says that it is classified
 * @param notes what a person should know of how it was read
 */
record FoundScene(StacItem item, List<Shown> shown, Marking marking, boolean classified, List<String> notes) {
    /** An asset of the item, by its key, and where it is read. */
    record Shown(String key, URI address) {}

    FoundScene {
        shown = List.copyOf(shown);
        notes = List.copyOf(notes);
    }
}
