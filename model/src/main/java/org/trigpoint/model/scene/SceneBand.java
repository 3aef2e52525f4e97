package org.trigpoint.model.scene;

/**
 * One band of a scene, and where its numbers stand.
 *
 * @param name as the product names it, such as B04 or VV; unique in its scene
 * @param commonName as STAC names its colour, such as red or nir; empty when it says none
 * @param file number of the file among those of the scene, from 0
 * @param number of the band within that file, from 0
 */
public record SceneBand(String name, String commonName, int file, int number) {
    public SceneBand {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A band has a name");
        }
        if (file < 0 || number < 0) {
            throw new IllegalArgumentException("Band " + name + " is number " + number + " of file " + file);
        }
    }
}
