package io.cartorio.systemtests.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out test classes, in folders and in test jars. */
final class Production implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return new DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
  }
}
