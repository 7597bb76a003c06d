/**
 * Which images are taken, told by their bytes: the same for who lets them in and who reads them.
 */
@NullMarked
package io.cartorio.platform.image;

import org.jspecify.annotations.NullMarked;
