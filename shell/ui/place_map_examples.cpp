// Examples of shell/ui/place_map.h.
#include "shell/ui/examples.h"
#include "shell/ui/place_map.h"

namespace shell {

void place_map_examples(const ExampleContext& c) {
  place_map(c.ui, "map", c.words("map"),
            {{"hall", 141.8539, 43.3330, c.words("place"), "?list=place-map"},
             {"next-to-it", 141.8540, 43.3331, c.words("long_button"), "?list=place-map"},
             {"far", 141.8300, 43.3400, c.words("choice_3"), "?list=place-map"},
             {"north", 141.8600, 43.3700, c.words("note"), "?list=place-map"}});
}

}  // namespace shell
