package io.cartorio.systemtests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What every package has to be. */
@AnalyzeClasses(packages = "io.cartorio", importOptions = Production.class)
class PackageTest {
  @ArchTest
  static final ArchRule modulesHaveNoCycles =
      slices().matching("io.cartorio.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfAModuleHaveNoCycles =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodySpeaksToStandardOutputButPrograms =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Main")
          .and()
          .resideOutsideOfPackage("io.cartorio.systemtests..")
          .should()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses ours) {
    Set<String> marked =
        ours.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(type -> type.getPackageName())
            .collect(Collectors.toSet());

    Set<String> all = ours.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());

    assertThat(marked).containsAll(all);
  }
}
