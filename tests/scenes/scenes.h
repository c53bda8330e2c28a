#pragma once

#include "tests/scenes/stage.h"

namespace bulkhead {

/// Every window of the program, in the states that people see, as rows of a test with the one column "scene": the
/// name, by which openScene() opens it.
void addScenes();

/// The window of a scene, shown and finished; nullptr where it did not come. The stage owns it, and is to be as clear()
/// leaves it.
QWidget* openScene(const QString& name, Stage& stage);

} // namespace bulkhead
