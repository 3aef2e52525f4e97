/** The whole program as its users meet it. */
@NullMarked
package org.trigpoint.acceptance;

import org.jspecify.annotations.NullMarked;
