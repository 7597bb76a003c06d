/**
 * The content store in a folder: for one machine, or for several that share a file system with hard
 * links.
 */
@NullMarked
package io.cartorio.platform.content.files;

import org.jspecify.annotations.NullMarked;
