import type { WordsRow } from "../../annotate/entities/rules.ts";

/**
 * Heads of state and government whom reports name without saying what they are: "names:office:nation:from-to", several names
 * parted by commas, a surname alone where it is rarely another's. From general knowledge; years of taking office and of
 * leaving it. Held against the report's date, so that a president is "former" after the term and none before it.
 */
export const OFFICES: readonly WordsRow[] = [
  {
    id: "offices",
    words:
      "harry s. truman,harry truman:president:united states:1945-1953|dwight d. eisenhower,dwight eisenhower:president:united states:1953-1961|john f. kennedy:president:united states:1961-1963|" +
      "lyndon b. johnson,lyndon johnson:president:united states:1963-1969|richard m. nixon,richard nixon:president:united states:1969-1974|gerald r. ford,gerald ford:president:united states:1974-1977|" +
      "jimmy carter:president:united states:1977-1981|ronald reagan:president:united states:1981-1989|george h.w. bush,george h. w. bush:president:united states:1989-1993|" +
      "bill clinton,william j. clinton:president:united states:1993-2001|george w. bush:president:united states:2001-2009|barack obama,obama:president:united states:2009-2017|" +
      "donald trump,donald j. trump:president:united states:2017-2021|joe biden,joseph r. biden,joseph biden:president:united states:2021-2025|donald trump,donald j. trump:president:united states:2025-2029|" +
      "margaret thatcher:prime minister:united kingdom:1979-1990|john major:prime minister:united kingdom:1990-1997|tony blair:prime minister:united kingdom:1997-2007|gordon brown:prime minister:united kingdom:2007-2010|" +
      "david cameron:prime minister:united kingdom:2010-2016|theresa may:prime minister:united kingdom:2016-2019|boris johnson:prime minister:united kingdom:2019-2022|rishi sunak:prime minister:united kingdom:2022-2024|keir starmer:prime minister:united kingdom:2024-2029|" +
      "helmut kohl:chancellor:germany:1982-1998|gerhard schröder,gerhard schroeder:chancellor:germany:1998-2005|angela merkel,merkel:chancellor:germany:2005-2021|olaf scholz:chancellor:germany:2021-2025|friedrich merz:chancellor:germany:2025-2029|" +
      "françois mitterrand,francois mitterrand:president:france:1981-1995|jacques chirac:president:france:1995-2007|nicolas sarkozy:president:france:2007-2012|françois hollande,francois hollande:president:france:2012-2017|emmanuel macron,macron:president:france:2017-2027|" +
      "boris yeltsin:president:russia:1991-1999|vladimir putin,putin:president:russia:2000-2008|dmitry medvedev:president:russia:2008-2012|vladimir putin,putin:president:russia:2012-2030|" +
      "petro poroshenko:president:ukraine:2014-2019|volodymyr zelensky,volodymyr zelenskyy,zelensky,zelenskyy:president:ukraine:2019-2029|xi jinping:president:china:2013-2028|hu jintao:president:china:2003-2013|" +
      "justin trudeau:prime minister:canada:2015-2025|stephen harper:prime minister:canada:2006-2015|benjamin netanyahu,netanyahu:prime minister:israel:2009-2021|benjamin netanyahu,netanyahu:prime minister:israel:2022-2027|" +
      "narendra modi:prime minister:india:2014-2029|shinzo abe:prime minister:japan:2012-2020|recep tayyip erdogan,erdogan:president:turkey:2014-2028|bashar al-assad,bashar assad:president:syria:2000-2024|" +
      "enrique peña nieto,enrique pena nieto:president:mexico:2012-2018|felipe calderón,felipe calderon:president:mexico:2006-2012|vicente fox:president:mexico:2000-2006|viktor orbán,viktor orban:prime minister:hungary:2010-2030",
    examples: [],
    never: [],
  },
];
