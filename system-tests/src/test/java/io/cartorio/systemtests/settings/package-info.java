/** The reference of settings, made of the records that declare them. */
@NullMarked
package io.cartorio.systemtests.settings;

import org.jspecify.annotations.NullMarked;
