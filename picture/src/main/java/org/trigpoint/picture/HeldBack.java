package org.trigpoint.picture;

/**
 * That the lines of a source come faster than they are taken.
 *
 * @param heldSeconds for how long
 * @param waiting raw lines that came in and wait
 * @param dropped raw lines lost meanwhile
 */
public record HeldBack(double heldSeconds, long waiting, long dropped) {}
