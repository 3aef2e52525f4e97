/** What runs networks that people have trained. The formats themselves are optional parts. */
@NullMarked
package org.trigpoint.imagery.network;

import org.jspecify.annotations.NullMarked;
