/**
 * A body read as it arrives: its form fields kept, its file passed on, its type told by its first
 * bytes.
 */
@NullMarked
package io.cartorio.gateway.upload;

import org.jspecify.annotations.NullMarked;
